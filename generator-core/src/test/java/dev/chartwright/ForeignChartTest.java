package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.ChartValidator.Target;
import dev.chartwright.ChartValidator.Validation;
import dev.chartwright.finding.Severity;
import dev.chartwright.source.NamedFiles.Named;
import dev.chartwright.validate.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart that somebody else wrote: its own kinds, values in {@code ci/}, a picky switch. */
class ForeignChartTest {

  private static final Path CHART = Path.of("src/test/resources/foreign/chart");
  private static final Named FOREIGN = new Named("foreign", CHART);
  private static final Path EXPECTED = Path.of("src/test/resources/foreign/findings.txt");

  @Test
  void isRenderedOverItsOwnMatrixAndHeldToItsOwnKinds() throws IOException {
    Target target = ChartValidator.foreign(FOREIGN, Matrix.PAIRS, List.of()).value().orElseThrow();

    assertThat(target.matrix())
        .extracting(entry -> entry.title())
        .containsExactly("", "ci/large-values.yaml", "ingress.enabled=true", "widget.shiny=false");
    Validation validation = ChartValidator.validate(List.of(target), (done, all) -> {});
    String found = found(validation);
    assertThat(found).isEqualTo(Updates.golden(EXPECTED, found));
  }

  @Test
  void valuesOfTheUserLieUnderEverySetAndAreTheFirst() throws IOException {
    Target target =
        ChartValidator.foreign(
                FOREIGN, Matrix.PAIRS, List.of(named("base.yaml"), named("site.yaml")))
            .value()
            .orElseThrow();

    assertThat(target.matrix())
        .extracting(entry -> entry.title() + " " + entry.values())
        .containsExactly(
            " {ingress={enabled=true, host=annotations: {}}, widget={size=3}}",
            "ci/large-values.yaml {ingress={enabled=true, host=annotations: {}}, widget={size=many}}",
            "ingress.enabled=false {ingress={enabled=false, host=annotations: {}}, widget={size=3}}",
            "widget.shiny=false"
                + " {ingress={enabled=true, host=annotations: {}}, widget={size=3, shiny=false}}");
    Validation validation = ChartValidator.validate(List.of(target), (done, all) -> {});
    assertThat(validation.renders()).isEqualTo(7);
    assertThat(validation.releasePercent()).hasSize(1);
    String found = found(validation);
    Path expected = CHART.resolveSibling("findings-with-values.txt");
    assertThat(found).isEqualTo(Updates.golden(expected, found));
  }

  @Test
  void filesOfValuesThatCannotBeTakenAreAllShown(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("list.yaml"), "- a\n");
    Files.writeString(folder.resolve("broken.yaml"), "a: [\n");
    Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0});
    Files.write(folder.resolve("large.yaml"), new byte[(5 << 20) + 1]);
    Files.createDirectory(folder.resolve("folder"));
    List<Named> files =
        Stream.of("list.yaml", "broken.yaml", "binary.yaml", "large.yaml", "folder", "absent.yaml")
            .map(name -> new Named(name, folder.resolve(name)))
            .toList();

    String found =
        ChartValidator.foreign(new Named("none", folder.resolve("none")), Matrix.PAIRS, files)
            .findings()
            .stream()
            .map(SnippetsTest::text)
            .collect(Collectors.joining());

    Path expected = CHART.resolveSibling("findings-of-values.txt");
    assertThat(found).isEqualTo(Updates.golden(expected, found));
  }

  private static Named named(String file) {
    return new Named(file, CHART.resolveSibling(file));
  }

  /** What other groups of rules say of this small chart is theirs to show. */
  private static String found(Validation validation) {
    return validation.findings().stream()
        .filter(finding -> finding.rule().id().matches("(HELM|OBJ|SRC)-\\d+"))
        .sorted()
        .map(SnippetsTest::text)
        .collect(Collectors.joining());
  }

  @Test
  void ourOwnArchiveIsNoWorseAsSomebodyElses(@TempDir Path folder) throws IOException {
    Generated generated = Runs.generated(Runs.PUBLISHED);
    Generated.Chart chart = generated.charts().get(0);
    byte[] bytes = generated.files().files().get(chart.umbrellaArchive());
    Path archive = Files.write(folder.resolve("ours.tgz"), bytes);

    Target target =
        ChartValidator.foreign(new Named("ours.tgz", archive), Matrix.SINGLES, List.of())
            .value()
            .get();
    Validation validation = ChartValidator.validate(List.of(target), (done, all) -> {});

    System.out.println(
        "Our own chart as somebody else's: %d renderings, %d objects."
            .formatted(validation.renders(), validation.objects()));
    assertThat(target.files()).isEqualTo(chart.umbrella().tree());
    assertThat(validation.objects()).isGreaterThan(100);
    assertThat(validation.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
  }
}
