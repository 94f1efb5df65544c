package dev.chartwright;

import dev.chartwright.ChartValidator.Target;
import dev.chartwright.api.ApiTypes;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.source.NamedFiles;
import dev.chartwright.source.NamedFiles.Named;
import dev.chartwright.validate.entry.BesideChart;
import dev.chartwright.validate.entry.EntryCheck;
import dev.chartwright.validate.entry.EntryFiles;
import dev.chartwright.validate.entry.Published;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks manifests for KKP, anybody's or our own, without Helm. */
public final class EntryValidator {

  private EntryValidator() {}

  /**
   * What came of it.
   *
   * @param manifests how many were checked
   */
  public record Validation(int manifests, List<Finding> findings) {

    /** Copies the list. */
    public Validation {
      findings = List.copyOf(findings);
    }
  }

  /** Manifests as they were last published, from a file or a folder. */
  public static Outcome<Published> published(Named files) {
    return NamedFiles.manifests(files)
        .then(documents -> EntryFiles.of(files.name(), documents).withDefinitions())
        .then(found -> Outcome.of(new Published(found)));
  }

  /**
   * Checks manifests that somebody wrote: definitions, installations and catalogues; other objects
   * are passed over.
   *
   * @param files a file or a folder
   * @param published what users have, if it is known
   * @param chart a chart to whose schema values are held, in manifests that install it
   */
  public static Validation validate(
      Named files, Optional<Published> published, Optional<Target> chart) {
    Outcome<EntryFiles> read =
        NamedFiles.manifests(files)
            .then(documents -> EntryFiles.of(files.name(), documents).withManifests());
    List<Finding> findings = new ArrayList<>(read.findings());
    int checked = 0;
    if (read.value().isPresent()) {
      EntryFiles entries = read.value().get();
      ApiLookup api = new ApiLookup(ApiTypes.load(BuiltInResources.load()));
      checked = entries.known();
      findings.addAll(
          new EntryCheck(api::schema)
              .check(
                  entries,
                  published,
                  chart.map(target -> new BesideChart(target.folder(), target.files()))));
    }
    return new Validation(checked, findings);
  }

  /** Holds the definition of each generated chart to what was published of it. */
  public static Validation since(Published published, Generated generated) {
    List<Finding> findings = new ArrayList<>();
    int compared = 0;
    for (Generated.Chart chart : generated.charts()) {
      String path = "kkp/" + chart.flat().name() + "/applicationdefinition.yaml";
      byte[] bytes = generated.files().files().getOrDefault(path, new byte[0]);
      String text = new String(bytes, StandardCharsets.UTF_8);
      for (YamlDocument definition :
          YamlReader.readManifests(path, text).value().orElse(List.of())) {
        compared++;
        findings.addAll(
            chart.plan().application().ruleWeights().apply(published.check(definition)));
      }
    }
    return new Validation(compared, findings);
  }
}
