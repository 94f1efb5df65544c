package dev.chartwright.validate.entry;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.kkp.KkpManifestRules;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What users have: the manifests as they were last published.
 *
 * @param files of them all
 */
public record Published(EntryFiles files) {

  private static final Rule AMONG =
      Rule.warning("KKP-033", "A catalogue entry should be found among the published ones.");

  /** What a manifest breaks that was published; a definition also, that it never was. */
  public List<Finding> check(YamlDocument manifest) {
    List<Finding> findings = new ArrayList<>();
    if (EntryFiles.isDefinition(manifest)) {
      absent(YamlField.root(manifest).at("metadata/name")).ifPresent(findings::add);
    }
    files.manifests().stream()
        .filter(old -> identity(old).equals(identity(manifest)))
        .forEach(old -> findings.addAll(KkpManifestRules.since(old, manifest)));
    return findings.stream().distinct().toList();
  }

  private Optional<Finding> absent(YamlField name) {
    SortedSet<String> names = new TreeSet<>();
    files.definitions().forEach(each -> names.add(YamlField.root(each).at("metadata/name").text()));
    return names.contains(name.text())
        ? Optional.empty()
        : Optional.of(
            name.say(
                AMONG,
                "No ApplicationDefinition `"
                    + name.text()
                    + "` is published in `"
                    + files.name()
                    + "`, so nothing is compared.",
                NearestNames.hint(name.text(), "Published", names)
                    + " Leave it if the entry is new."));
  }

  private static String identity(YamlDocument manifest) {
    YamlField root = YamlField.root(manifest);
    return String.join(
        " ",
        root.at("apiVersion").text(),
        root.at("kind").text(),
        root.at("metadata/namespace").text(),
        root.at("metadata/name").text());
  }
}
