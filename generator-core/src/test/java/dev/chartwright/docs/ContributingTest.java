package dev.chartwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING.md names all that a values description and a template may use. */
class ContributingTest {

  private static final Path MAIN = Path.of("src/main/java/dev/chartwright");
  private static final Pattern KEYWORDS = Pattern.compile("(?s)KEYWORDS =\\s*Set\\.of\\((.*?)\\);");
  private static final Pattern CASE = Pattern.compile("case ((?:\"\\w+\"(?:, )?)+) ->");
  private static final Pattern ASKED = Pattern.compile("map\\.(?:get|containsKey)\\((\"\\w+\")\\)");
  private static final Pattern MODEL = Pattern.compile("model\\.put\\(\\s*(\"\\w+\")");
  private static final Pattern WORD = Pattern.compile("\"(\\w+)\"");

  @Test
  void keysOfValuesDescriptions() throws IOException {
    String source = Files.readString(MAIN.resolve("values/ValuesReader.java"));
    List<String> keys = words(source, KEYWORDS, CASE, ASKED);
    assertThat(keys)
        .contains("is", "default", "enum", "alongside", "values")
        .hasSizeGreaterThan(20);
    assertThat(Files.readString(Path.of("../CONTRIBUTING.md"))).contains(quoted(keys));
  }

  @Test
  void dataOfTemplates() throws IOException {
    String source =
        Files.readString(MAIN.resolve("render/ChartRenderer.java"))
            + Files.readString(MAIN.resolve("render/CatalogueRenderer.java"));
    List<String> names = words(source, MODEL);
    assertThat(names).contains("plan", "layout", "valueLines").hasSizeGreaterThan(12);
    assertThat(Files.readString(Path.of("../CONTRIBUTING.md"))).contains(quoted(names));
  }

  private static List<String> words(String source, Pattern... places) {
    return Arrays.stream(places)
        .flatMap(place -> place.matcher(source).results())
        .flatMap(found -> WORD.matcher(found.group(1)).results())
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private static List<String> quoted(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").toList();
  }
}
