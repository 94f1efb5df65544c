package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Severity;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Matrix;
import dev.chartwright.validate.MatrixCheck;
import dev.chartwright.validate.ValuesMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The charts that this project publishes, in the real Helm engine, over their whole matrix. */
class PublishedChartsTest {

  private static final List<String> RELEASE_NAMES =
      List.of("a", "1", "a.b", "x".repeat(53), "9" + ".y".repeat(26));

  private static HelmEngine engine;
  private static Generated generated;
  private static MatrixCheck validator;

  @BeforeAll
  static void open() {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    engine = opened.engine().get();
    generated = Runs.generated(Runs.PUBLISHED);
    ApiTypes types = ApiTypes.load(BuiltInResources.load());
    validator =
        new MatrixCheck(
            engine,
            new ManifestCheck(List.of(types::jsonSchema, CoreKinds::jsonSchema)),
            AllRules.ofReleases(types));
  }

  @AfterAll
  static void close() {
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void everyChartInBothLayoutsUnderEveryReleaseName() {
    int renders = 0;
    int objects = 0;
    List<Finding> findings = new ArrayList<>();
    for (RenderedChart chart : charts()) {
      MatrixCheck.Report report =
          validator.validate(
              chart.name(),
              chart.tree(),
              List.of(new ValuesMatrix.Entry("", Map.of())),
              RELEASE_NAMES,
              () -> {});
      renders += report.renders();
      objects += report.objects();
      findings.addAll(report.findings());
      assertThat(report.releasePercent().orElseThrow()).isLessThan(30);
    }
    System.out.println("Published charts: " + renders + " renderings, " + objects + " objects.");
    assertThat(findings).noneMatch(finding -> finding.severity() != Severity.INFO);
  }

  @Test
  void theChartWithEveryPartOverItsWholeMatrix() {
    for (RenderedChart chart :
        List.of(generated.charts().get(0).umbrella(), generated.charts().get(0).flat())) {
      List<ValuesMatrix.Entry> matrix = ValuesMatrix.of(chart.values(), Matrix.PAIRS);
      MatrixCheck.Report report =
          validator.validate(chart.name(), chart.tree(), matrix, List.of(), () -> {});
      System.out.println(
          chart.name()
              + " ("
              + chart.layout().id()
              + "): "
              + report.renders()
              + " renderings, "
              + report.objects()
              + " objects.");
      assertThat(report.renders()).isEqualTo(matrix.size());
      assertThat(report.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
      // What a switch is for must still be said of it, with the switch.
      assertThat(report.findings())
          .extracting(Finding::message)
          .contains(
              "With `kgateway.networkPolicy.enabled=false`: Deployment `release-kgateway` is"
                  + " selected by no NetworkPolicy of the release.");
    }
  }

  private static List<RenderedChart> charts() {
    List<RenderedChart> charts = new ArrayList<>();
    generated
        .charts()
        .forEach(
            chart -> {
              charts.add(chart.umbrella());
              charts.add(chart.flat());
            });
    return charts;
  }
}
