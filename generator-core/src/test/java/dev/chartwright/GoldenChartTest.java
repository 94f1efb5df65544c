package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.write.OutputFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The whole output for one application with two models, file by file, but for CRDs, which have a
 * comparison of their own, and archives. Written anew with {@code -Dchartwright.update=true}; the
 * difference is then there to be read in a review.
 */
class GoldenChartTest {

  private static final Path GOLDEN = Path.of("src/test/resources/goldens/two-models");

  @Test
  void twoModelsBehindOneGateway() throws IOException {
    SortedMap<String, String> actual = texts(Runs.generated(GOLDEN.resolve("input")).files());
    Path output = GOLDEN.resolve("output");
    if (Updates.wanted()) {
      delete(output);
      for (var file : actual.entrySet()) {
        Path path = output.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    SortedMap<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        expected.put(output.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    actual.forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
  }

  private static SortedMap<String, String> texts(OutputFiles files) {
    SortedMap<String, String> texts = new TreeMap<>();
    files
        .folders()
        .forEach(
            (folder, tree) ->
                tree.files()
                    .forEach(
                        (path, text) -> {
                          if (!path.contains("crds/")) {
                            texts.put(folder + "/" + path, text);
                          }
                        }));
    files
        .files()
        .forEach(
            (path, bytes) -> {
              if (!path.endsWith(".tgz")) {
                texts.put(path, new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return texts;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
