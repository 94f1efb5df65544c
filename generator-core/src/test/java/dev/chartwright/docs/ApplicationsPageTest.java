package dev.chartwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.yaml.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/applications.md} has every field of the application file with what its schema says.
 * Only the defaults are written by hand, for they are decisions of the planner.
 */
class ApplicationsPageTest {

  private static final Path PAGE = Path.of("../docs/applications.md");
  private static final Path SCHEMA =
      Path.of(
          "../profiles/src/main/resources/chartwright/schemas/inference-application.schema.json");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| .* \\| (.*) \\| .*\\|$");

  @Test
  void everyFieldIsThere() throws IOException {
    MarkedBlocks page = new MarkedBlocks(PAGE);
    List<ApplicationField> left = new ArrayList<>(fields());
    assertThat(left).hasSizeGreaterThan(60);
    List<String> blocks = page.names();
    for (String block : blocks) {
      List<ApplicationField> mine =
          left.stream().filter(field -> block.equals(block(field, blocks))).toList();
      page.hold(block, table(block, mine, defaults(page.text(block))));
      left.removeAll(mine);
    }
    assertThat(left).as("Fields that no block of the page takes").isEmpty();
    assertThat(Files.readString(PAGE)).as("A default that nobody wrote").doesNotContain("| ? |");
  }

  /** The block with the longest name that a field's path begins with. */
  private static String block(ApplicationField field, List<String> blocks) {
    return blocks.stream()
        .filter(block -> block.equals("file") || field.path().startsWith(block + "."))
        .max(
            (one, two) ->
                Integer.compare(
                    one.equals("file") ? 0 : one.length(), two.equals("file") ? 0 : two.length()))
        .orElse("");
  }

  private static List<ApplicationField> fields() throws IOException {
    Object schema = JsonReader.object(Files.readAllBytes(SCHEMA));
    return ApplicationField.of((Map<?, ?>) schema, "");
  }

  private static Map<String, String> defaults(String table) {
    Map<String, String> defaults = new LinkedHashMap<>();
    ROW.matcher(table).results().forEach(row -> defaults.put(row.group(1), row.group(2)));
    return defaults;
  }

  private static String table(
      String block, List<ApplicationField> fields, Map<String, String> defaults) {
    StringBuilder table =
        new StringBuilder("| Field | Form | Default | Meaning |\n|---|---|---|---|\n");
    for (ApplicationField field : fields) {
      String path =
          block.equals("file") ? field.path() : field.path().substring(block.length() + 1);
      String byHand = defaults.getOrDefault(path, "?");
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(path, field.form(), field.needed() ? "needed" : byHand, field.meaning()));
    }
    return table.toString().strip();
  }
}
