package dev.chartwright;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.ChartValidator.Target;
import dev.chartwright.ChartValidator.Validation;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.source.NamedFiles.Named;
import dev.chartwright.validate.Matrix;
import dev.chartwright.validate.ReleaseSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of {@code docs/findings} that are whole charts, a folder {@code chart} or an archive
 * {@code chart.tgz}: read and validated as the goal {@code validate} does.
 */
class ChartCorpusTest {

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    return Examples.of("SRC-00[1-8]|HELM-00[2-5]|SIZE-00[12]|ORD-006", this::validated);
  }

  /**
   * The rule is asked alone: anybody's chart with such a file is refused when it is read (SRC-004),
   * and only a generated one would get as far as this rule.
   */
  @TestFactory
  Stream<DynamicTest> examplesOfSizesAreFoundAndNothingElse() throws IOException {
    return Examples.of(
        "SIZE-003",
        example ->
            CorpusTest.compare(
                example,
                ReleaseSize.of("chart", Examples.tree(laid(example, "chart")), Map.of(), "")
                    .findings()));
  }

  private void validated(Path example) throws IOException {
    Path folder = laid(example, "chart");
    Path chart = Files.exists(folder) ? folder : folder.resolveSibling("chart.tgz");
    Outcome<Target> target =
        ChartValidator.foreign(
            new Named(chart.getFileName().toString(), chart), Matrix.PAIRS, List.of());
    List<Finding> findings = new ArrayList<>(target.findings());
    if (target.value().isPresent()) {
      Validation validation =
          ChartValidator.validate(List.of(target.value().get()), (done, all) -> {});
      assumeTrue(
          // The program `helm` is started anew for each question: when it ends, that is its answer.
          validation.engine().startsWith("helm-java"),
          () -> "Helm's library does not run here: " + validation.findings());
      findings.addAll(validation.findings());
    }
    CorpusTest.compare(example, findings.stream().map(ChartCorpusTest::withoutLastWords).toList());
  }

  /** What a process says that ends is the operating system's, and has numbers of that moment. */
  private static Finding withoutLastWords(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.place(),
        finding
            .message()
            .replaceFirst("its process ended \\(.+\\)\\.$", "its process ended (...)."),
        finding.hint());
  }

  private Path laid(Path example, String name) throws IOException {
    Path copy = temporary.resolve(Examples.id(example)).resolve(example.getFileName().toString());
    MadeFiles.lay(example, copy);
    return copy.resolve(name);
  }
}
