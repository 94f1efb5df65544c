package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.ChartValidator.Validation;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.FindingText;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChartValidatorTest {

  @Test
  void everyChartIsRenderedAndItsObjectsAreChecked() {
    AtomicInteger done = new AtomicInteger();

    Validation validation =
        ChartValidator.validate(
            new TreeMap<>(
                Map.of(
                    "charts/odd",
                    chart("odd", "  name: odd\nspec:\n  ports: [{port: http}]\n"),
                    "charts/refused",
                    chart("refused", "  name: {{ fail \"no name\" }}\n"))),
            (each, all) -> done.incrementAndGet());

    assertThat(validation.engine()).contains("Helm v3");
    assertThat(validation.objects()).isEqualTo(1);
    assertThat(done).hasValue(2);
    assertThat(validation.findings())
        .filteredOn(finding -> finding.isError())
        .extracting(FindingText::of)
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("OBJ-004 charts/odd/templates/service.yaml")
                    .contains("/spec/ports/0/port"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("HELM-002 charts/refused/templates/service.yaml:4")
                    .contains("no name"));
  }

  private static ChartTree chart(String name, String rest) {
    return ChartTree.of(
        Map.of(
            "Chart.yaml",
            "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n",
            "values.yaml",
            "{}\n",
            "templates/service.yaml",
            "apiVersion: v1\nkind: Service\nmetadata:\n" + rest));
  }
}
