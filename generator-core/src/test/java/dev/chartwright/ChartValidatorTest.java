package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.ChartValidator.Validation;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Checks;
import dev.chartwright.finding.FindingText;
import dev.chartwright.validate.ValuesMatrix;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChartValidatorTest {

  @Test
  void everyChartIsRenderedAndItsObjectsAreChecked() {
    AtomicInteger done = new AtomicInteger();

    Validation validation =
        ChartValidator.validate(
            List.of(
                chart("odd", "  name: odd\nspec:\n  ports: [{port: http}]\n"),
                chart("refused", "  name: {{ fail \"no name\" }}\n")),
            (each, all) -> done.incrementAndGet());

    assertThat(validation.engine()).contains("Helm v3");
    assertThat(validation.objects()).isEqualTo(4);
    assertThat(done).hasValue(2 * 4);
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

  @Test
  void whatIsWrongWhateverTheReleaseIsCalledIsSaidOnce() {
    String named = "  name: {{ .Release.Name | trunc 20 }}\nspec:\n  ports: [{port: http}]\n";
    String onlyIfLong =
        "  name: odd\nspec:\n  ports: [{port: {{ if gt (len .Release.Name) 9 }}http{{ else }}80{{ end }}}]\n";

    Validation validation =
        ChartValidator.validate(
            List.of(chart("named", named), chart("long", onlyIfLong)), (each, all) -> {});

    assertThat(validation.findings())
        .filteredOn(finding -> finding.isError())
        .extracting(FindingText::of)
        .hasSize(3)
        .anyMatch(text -> text.startsWith("OBJ-004 charts/named/") && text.contains("`release`"))
        .anyMatch(text -> text.contains("/metadata/name") && text.contains("`1.b`"))
        .anyMatch(text -> text.startsWith("OBJ-004 charts/long/"));
  }

  private static ChartValidator.Target chart(String name, String rest) {
    ChartTree files =
        ChartTree.of(
            Map.of(
                "Chart.yaml",
                "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n",
                "values.yaml",
                "{}\n",
                "templates/service.yaml",
                "apiVersion: v1\nkind: Service\nmetadata:\n" + rest));
    return new ChartValidator.Target(
        "charts/" + name, files, List.of(new ValuesMatrix.Entry("", Map.of())), false, Checks.NONE);
  }
}
