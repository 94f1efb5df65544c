package dev.chartwright.validate.entry;

import dev.chartwright.finding.Finding;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.validate.kkp.KkpContext;
import dev.chartwright.validate.kkp.KkpManifestRules;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Holds manifests for KKP to the rules, each beside what is known of it. */
public final class EntryCheck {

  private final KkpManifestRules rules;

  /**
   * A check with these schemas.
   *
   * @param kinds API version and kind to schema
   */
  public EntryCheck(BiFunction<String, String, Optional<JsonSchema>> kinds) {
    this.rules = new KkpManifestRules(kinds);
  }

  /**
   * Everything that is wrong.
   *
   * @param published what users have, if it is known
   * @param chart a chart that some of the manifests may install
   */
  public List<Finding> check(
      EntryFiles files, Optional<Published> published, Optional<BesideChart> chart) {
    List<Finding> findings = new ArrayList<>();
    List<YamlDocument> definitions = new ArrayList<>(files.definitions());
    KkpContext.Charts charts = chart.isPresent() ? chart.get() : KkpContext.Charts.NONE;
    for (YamlDocument manifest : files.manifests()) {
      Optional<YamlDocument> definition = definition(manifest, files, published);
      definition.ifPresent(definitions::add);
      findings.addAll(rules.check(manifest, new KkpContext(definition, charts)));
      published.ifPresent(old -> findings.addAll(old.check(manifest)));
    }
    chart.ifPresent(beside -> findings.addAll(beside.findings(definitions)));
    return findings.stream().distinct().toList();
  }

  /** The definition that an installation asks for, as it is to be or else as it is. */
  private static Optional<YamlDocument> definition(
      YamlDocument manifest, EntryFiles files, Optional<Published> published) {
    String wanted = YamlField.root(manifest).at("spec/applicationRef/name").text();
    List<YamlDocument> all = new ArrayList<>(files.definitions());
    published.ifPresent(old -> all.addAll(old.files().definitions()));
    return all.stream()
        .filter(each -> YamlField.root(each).at("metadata/name").is(wanted))
        .findFirst();
  }
}
