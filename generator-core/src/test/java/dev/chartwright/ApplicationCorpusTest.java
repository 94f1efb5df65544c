package dev.chartwright;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of {@code docs/findings} that are an application, with a folder {@code catalog} of
 * the chart repository beside it: generated as in {@link SnippetsTest}, but for what is written.
 */
class ApplicationCorpusTest {

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    return Examples.of("CHART-\\d+", ApplicationCorpusTest::generate);
  }

  private static void generate(Path example) throws IOException {
    CorpusTest.compare(
        example, ChartGenerator.generate(SnippetsTest.request(example), Runs.SILENT).findings());
  }
}
