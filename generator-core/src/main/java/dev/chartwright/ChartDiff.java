package dev.chartwright;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Severity;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.HelmFindings;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.source.ChartSource;
import dev.chartwright.upgrade.ChartVersion;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.upgrade.UpgradeCheck;
import dev.chartwright.upgrade.UpgradeReport;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.RenderedObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what an upgrade from one version of a chart to another would break. */
public final class ChartDiff {

  private final HelmEngine engine;
  private final UpgradeCheck check;

  /** Compares with an engine that is open, as often as wanted. */
  ChartDiff(HelmEngine engine) {
    this.engine = engine;
    this.check = new UpgradeCheck(AllRules.ofUpgrades(ApiTypes.load(BuiltInResources.load())));
  }

  /**
   * A version of a chart.
   *
   * @param folder what places begin with
   */
  public record Side(String folder, ChartTree files) {

    /** The name in its {@code Chart.yaml}, empty if it has none. */
    public String name() {
      return version(this, List.of()).name();
    }

    private boolean hasSubcharts() {
      return files.files().keySet().stream().anyMatch(path -> path.startsWith("charts/"));
    }
  }

  /**
   * A generated chart.
   *
   * @param weights how much breaches of rules weigh in it
   */
  public record Candidate(Side side, Checks weights) {}

  /**
   * The generated chart of the same name and layout as another one: with subcharts or without.
   *
   * @return nothing if no chart of that name is generated
   */
  public static Optional<Candidate> successor(Side from, Generated generated) {
    String name = from.name();
    for (Generated.Chart chart : generated.charts()) {
      if (chart.umbrella().name().equals(name)) {
        Side side =
            from.hasSubcharts()
                ? new Side("charts/" + name, chart.umbrella().tree())
                : new Side("kkp/" + name + "/" + name, chart.flat().tree());
        return Optional.of(new Candidate(side, chart.plan().application().ruleWeights()));
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a version from a folder or a {@code .tgz}.
   *
   * @param name what places begin with
   */
  public static Outcome<Side> read(Path path, String name) {
    return ChartSource.read(path, name).then(files -> Outcome.of(new Side(name, files)));
  }

  /**
   * Renders both versions with their own values under the same release name, and compares. Where
   * Helm refuses one of them with its own values, or cannot run here, objects are not compared and
   * that is a finding.
   */
  public static UpgradeReport diff(Side from, Side to, Checks weights) {
    HelmEngine.Opened opened = HelmEngine.open();
    if (opened.engine().isEmpty()) {
      Upgrade upgrade = new Upgrade(version(from, List.of()), version(to, List.of()));
      return new UpgradeCheck(AllRules.ofUpgrades(ApiTypes.load(BuiltInResources.load())))
          .report(upgrade, opened.findings(), weights);
    }
    try (HelmEngine engine = opened.engine().get()) {
      return new ChartDiff(engine).compare(from, to, weights);
    }
  }

  UpgradeReport compare(Side from, Side to, Checks weights) {
    List<Finding> findings = new ArrayList<>();
    Optional<List<RenderedObject>> before = objects(from, findings);
    Optional<List<RenderedObject>> after = objects(to, findings);
    boolean both = before.isPresent() && after.isPresent();
    return check.report(
        new Upgrade(
            version(from, both ? before.get() : List.of()),
            version(to, both ? after.get() : List.of())),
        findings,
        weights);
  }

  private static ChartVersion version(Side side, List<RenderedObject> objects) {
    return ChartVersion.of(side.folder(), side.files(), objects);
  }

  private Optional<List<RenderedObject>> objects(Side side, List<Finding> findings) {
    String folder = side.folder();
    RenderOptions options =
        RenderOptions.defaults("release", "namespace").withStandInCertificates();
    try (HelmChart chart =
        engine.chart(folder.substring(folder.lastIndexOf('/') + 1), side.files())) {
      HelmAnswer<String> answer = chart.template(options);
      HelmFindings.of(folder, answer).forEach(finding -> findings.add(notCompared(finding)));
      if (!(answer instanceof HelmAnswer.Given<String> given)) {
        return Optional.empty();
      }
      // Whether objects conform to their schemas is for `validate` to say.
      Outcome<List<RenderedObject>> read =
          new ManifestCheck(List.of()).check(folder, options.namespace(), given.value());
      if (read.value().isEmpty()) {
        read.findings().stream()
            .filter(Finding::isError)
            .forEach(finding -> findings.add(notCompared(finding)));
      }
      return read.value();
    }
  }

  /** A chart that needs values to render can be compared all the same, but for its objects. */
  private static Finding notCompared(Finding finding) {
    return new Finding(
        finding.rule(),
        Severity.WARNING,
        finding.place(),
        finding.message(),
        "Objects are not compared; the values, their schema and `crds/` are.");
  }
}
