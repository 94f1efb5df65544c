package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.ChartValidator.Target;
import dev.chartwright.ChartValidator.Validation;
import dev.chartwright.finding.Severity;
import dev.chartwright.validate.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart that somebody else wrote: its own kinds, values in {@code ci/}, a picky switch. */
class ForeignChartTest {

  private static final Path CHART = Path.of("src/test/resources/foreign/chart");
  private static final Path EXPECTED = Path.of("src/test/resources/foreign/findings.txt");

  @Test
  void isRenderedOverItsOwnMatrixAndHeldToItsOwnKinds() throws IOException {
    Target target = ChartValidator.foreign(CHART, "foreign", Matrix.PAIRS).value().orElseThrow();

    assertThat(target.matrix())
        .extracting(entry -> entry.title())
        .containsExactly("", "ci/large-values.yaml", "ingress.enabled=true", "widget.shiny=false");
    Validation validation = ChartValidator.validate(List.of(target), (done, all) -> {});
    // What other groups of rules say of this small chart is theirs to show.
    String found =
        validation.findings().stream()
            .filter(finding -> finding.rule().id().matches("(HELM|OBJ|SRC)-\\d+"))
            .sorted()
            .map(SnippetsTest::text)
            .collect(Collectors.joining());
    assertThat(found).isEqualTo(Updates.golden(EXPECTED, found));
  }

  @Test
  void ourOwnArchiveIsNoWorseAsSomebodyElses(@TempDir Path folder) throws IOException {
    Generated generated = Runs.generated(Runs.PUBLISHED);
    Generated.Chart chart = generated.charts().get(0);
    byte[] bytes = generated.files().files().get(chart.umbrellaArchive());
    Path archive = Files.write(folder.resolve("ours.tgz"), bytes);

    Target target = ChartValidator.foreign(archive, "ours.tgz", Matrix.SINGLES).value().get();
    Validation validation = ChartValidator.validate(List.of(target), (done, all) -> {});

    System.out.println(
        "Our own chart as somebody else's: %d renderings, %d objects."
            .formatted(validation.renders(), validation.objects()));
    assertThat(target.files()).isEqualTo(chart.umbrella().tree());
    assertThat(validation.objects()).isGreaterThan(100);
    assertThat(validation.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
  }
}
