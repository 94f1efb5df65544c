package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.chart.ChartTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The folders {@code ID/bad} and {@code ID/good} of {@code docs/findings}. */
final class Examples {

  static final Path FINDINGS = Path.of("../docs/findings");

  private Examples() {}

  /** What is done with an example. */
  interface Check {
    void run(Path example) throws IOException;
  }

  /**
   * A test for each example of some rules.
   *
   * @param ids a pattern
   */
  static Stream<DynamicTest> of(String ids, Check check) throws IOException {
    List<Path> examples;
    try (Stream<Path> all = Files.walk(FINDINGS, 2)) {
      examples =
          all.filter(Files::isDirectory)
              .filter(folder -> folder.endsWith("bad") || folder.endsWith("good"))
              .filter(folder -> id(folder).matches(ids))
              .sorted()
              .toList();
    }
    assertThat(examples).isNotEmpty();
    return examples.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    FINDINGS.relativize(folder).toString(), () -> check.run(folder)));
  }

  /** The rule that an example is about. */
  static String id(Path example) {
    return example.getParent().getFileName().toString();
  }

  /** Every file below a folder; none if there is no such folder. */
  static ChartTree tree(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return new ChartTree(files);
  }
}
