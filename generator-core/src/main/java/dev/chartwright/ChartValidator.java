package dev.chartwright;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.render.Layout;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.source.ChartSource;
import dev.chartwright.source.NamedFiles;
import dev.chartwright.source.NamedFiles.Named;
import dev.chartwright.source.OwnCrds;
import dev.chartwright.source.OwnValues;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Matrix;
import dev.chartwright.validate.MatrixCheck;
import dev.chartwright.validate.ValuesMatrix;
import dev.chartwright.validate.reconcile.ReconcileSimulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Has Helm lint and render charts over their matrix of values, and checks what comes out. */
public final class ChartValidator {

  /** One character, one that is no DNS label, and as many as Helm allows. */
  private static final List<String> RELEASE_NAMES = List.of("a", "1.b", "x".repeat(53));

  private ChartValidator() {}

  /**
   * What came of it.
   *
   * @param engine the engine with Helm's version; empty if Helm cannot run here
   * @param renders how often charts were rendered
   * @param objects how many objects were rendered and checked
   * @param releasePercent how much of its Secret the stored release of each chart fills, in the
   *     order of the charts; a chart that does not render is left out
   */
  public record Validation(
      String engine,
      int renders,
      int objects,
      List<Integer> releasePercent,
      List<Finding> findings) {

    /** Copies the list. */
    public Validation {
      releasePercent = List.copyOf(releasePercent);
      findings = List.copyOf(findings);
    }
  }

  /**
   * A chart to validate.
   *
   * @param folder its folder, with which places begin; the last part is the chart's name
   * @param matrix sets of values that it is rendered with
   * @param foreign whether kinds may come from the chart's own CRDs
   * @param weights how much breaches of rules weigh in it
   */
  public record Target(
      String folder,
      ChartTree files,
      List<ValuesMatrix.Entry> matrix,
      boolean foreign,
      Checks weights) {

    /** Copies the list. */
    public Target {
      matrix = List.copyOf(matrix);
    }

    private static Target of(RenderedChart chart, Matrix matrix, Checks weights) {
      return new Target(
          (chart.layout() == Layout.FLAT ? "kkp/" : "charts/") + chart.name(),
          chart.tree(),
          ValuesMatrix.of(chart.values(), matrix),
          false,
          weights);
    }
  }

  /** Generated charts, each in both layouts. */
  public static List<Target> targets(Generated generated, Matrix matrix) {
    List<Target> targets = new ArrayList<>();
    for (Generated.Chart chart : generated.charts()) {
      Checks weights = chart.plan().application().ruleWeights();
      targets.add(Target.of(chart.umbrella(), matrix, weights));
      targets.add(Target.of(chart.flat(), matrix, weights));
    }
    return targets;
  }

  /**
   * Anybody's chart, with findings about the reading of it.
   *
   * @param chart a folder or a {@code .tgz}
   * @param values files that are laid under every rendering as {@code helm -f} does, the last on
   *     top; may be empty
   */
  public static Outcome<Target> foreign(Named chart, Matrix matrix, List<Named> values) {
    Outcome<ChartTree> files = ChartSource.read(chart.path(), chart.name());
    Outcome<Map<String, Object>> under = NamedFiles.values(values);
    List<Finding> findings = new ArrayList<>(files.findings());
    findings.addAll(under.findings());
    if (files.value().isEmpty() || under.value().isEmpty()) {
      return Outcome.failed(findings);
    }
    ChartTree tree = files.value().get();
    return Outcome.of(tree, findings)
        .then(any -> OwnValues.matrix(chart.name(), tree, matrix, under.value().get()))
        .then(entries -> Outcome.of(new Target(chart.name(), tree, entries, true, Checks.NONE)));
  }

  /** Validates charts, all with one Helm process. */
  public static Validation validate(List<Target> charts, ValidationSteps steps) {
    HelmEngine.Opened opened = HelmEngine.open();
    if (opened.engine().isEmpty()) {
      return new Validation("", 0, 0, List.of(), opened.findings());
    }
    List<Finding> findings = new ArrayList<>();
    List<Integer> percent = new ArrayList<>();
    int renders = 0;
    int objects = 0;
    AtomicInteger done = new AtomicInteger();
    int all = charts.stream().mapToInt(chart -> chart.matrix().size() + RELEASE_NAMES.size()).sum();
    try (HelmEngine engine = opened.engine().get()) {
      ApiTypes types = ApiTypes.load(BuiltInResources.load());
      MatrixCheck generated =
          new MatrixCheck(
              engine,
              new ManifestCheck(List.of(types::jsonSchema, CoreKinds::jsonSchema)),
              AllRules.ofReleases(types));
      ReconcileSimulation kkp = new ReconcileSimulation(engine);
      for (int index = 0; index < charts.size(); index++) {
        Target chart = charts.get(index);
        MatrixCheck check =
            chart.foreign() ? withOwnKinds(engine, chart, types, findings) : generated;
        MatrixCheck.Report report =
            check.validate(
                chart.folder(),
                chart.files(),
                chart.matrix(),
                RELEASE_NAMES,
                () -> steps.validated(done.incrementAndGet(), all));
        renders += report.renders();
        objects += report.objects();
        report.releasePercent().ifPresent(percent::add);
        List<Finding> found = new ArrayList<>(report.findings());
        if (!chart.foreign()) {
          // Only what goes into KKP's catalogue is rendered as KKP does.
          found.addAll(kkp.check(chart.folder(), chart.files()));
        }
        findings.addAll(chart.weights().apply(found));
      }
      return new Validation(
          engine.name(), renders, objects, percent, findings.stream().distinct().toList());
    }
  }

  /** The kinds that a chart brings are what its own objects are held to. */
  private static MatrixCheck withOwnKinds(
      HelmEngine engine, Target chart, ApiTypes types, List<Finding> findings) {
    OwnCrds own = OwnCrds.of(chart.folder(), chart.files(), types);
    findings.addAll(own.findings());
    return new MatrixCheck(
        engine,
        new ManifestCheck(List.of(own, types::jsonSchema, CoreKinds::jsonSchema)),
        AllRules.ofReleases(types));
  }
}
