package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A case is a folder: application files, if need be a {@code catalog} folder and {@code
 * options.properties}, and beside them what is found, {@code findings.txt}. To add a case, add a
 * folder and run the test with {@code -Dchartwright.update=true}.
 */
class SnippetsTest {

  private static final Path SNIPPETS = Path.of("src/test/resources/snippets");

  @TestFactory
  Stream<DynamicTest> everyCaseFindsWhatItSays() throws IOException {
    try (Stream<Path> cases = Files.list(SNIPPETS)) {
      List<Path> folders = cases.filter(Files::isDirectory).sorted().toList();
      assertThat(folders).hasSizeGreaterThan(30);
      return folders.stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }
  }

  private static void run(Path folder) throws IOException {
    Outcome<Generated> outcome = ChartGenerator.generate(request(folder), Runs.SILENT);
    String findings =
        outcome.findings().stream().sorted().map(SnippetsTest::text).collect(Collectors.joining());
    assertThat(findings).isEqualTo(Updates.golden(folder.resolve("findings.txt"), findings));
    assertThat(findings).isNotEmpty().doesNotContain(Path.of("").toAbsolutePath().toString());
    assertThat(outcome.value().isEmpty()).isEqualTo(outcome.hasErrors());
  }

  /** What a folder asks for. */
  static GenerationRequest request(Path folder) throws IOException {
    Properties options = new Properties();
    Path file = folder.resolve("options.properties");
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        options.load(reader);
      }
    }
    return new GenerationRequest(
        List.of(folder.resolve(options.getProperty("applications", ""))),
        folder,
        folder.resolve("catalog"),
        options.getProperty("profile"),
        options.getProperty("stack"));
  }

  static String text(Finding finding) {
    return finding.severity()
        + " "
        + finding.rule().id()
        + " "
        + finding.place()
        + "\n  "
        + finding.message()
        + "\n  Hint: "
        + finding.hint()
        + "\n";
  }
}
