package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of {@code docs/findings} that are applications, in the form of {@link SnippetsTest}:
 * what beside the application file is needed lies in a folder {@code catalog} and in {@code
 * options.properties}.
 */
class ApplicationCorpusTest {

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    return Examples.of(
        "(?:APP|CAT|CHART|PLAN|STACK|TPL|VAL|YAML)-\\d+|KKP-00[68]",
        ApplicationCorpusTest::generate);
  }

  private static void generate(Path example) throws IOException {
    Outcome<Generated> outcome =
        ChartGenerator.generate(SnippetsTest.request(example), Runs.SILENT);
    CorpusTest.compare(example, outcome.findings());
    assertThat(outcome.value().isEmpty()).isEqualTo(outcome.hasErrors());
  }
}
