package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Severity;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.validate.reconcile.ReconcileSimulation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The charts that this project publishes, as KKP compares them before each upgrade. */
class PublishedInKkpTest {

  @Test
  void flatChartsSettleAndUmbrellasWouldNot() {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    int charts = 0;
    try (HelmEngine engine = opened.engine().get()) {
      ReconcileSimulation simulation = new ReconcileSimulation(engine);
      List<Finding> flat = new ArrayList<>();
      for (Generated.Chart chart : Runs.generated(Runs.PUBLISHED).charts()) {
        flat.addAll(check(simulation, chart.flat()));
        assertThat(check(simulation, chart.umbrella()))
            .as(chart.umbrella().name())
            .isNotEmpty()
            .allMatch(finding -> finding.severity() == Severity.INFO)
            .allMatch(finding -> finding.rule().id().equals("KKP-031"));
        charts++;
      }
      assertThat(flat).isEmpty();
    }
    System.out.println("Charts that KKP compares without an end in sight: 0 of " + charts);
    assertThat(charts).isPositive();
  }

  private static List<Finding> check(ReconcileSimulation simulation, RenderedChart chart) {
    return simulation.check(chart.name(), chart.tree());
  }
}
