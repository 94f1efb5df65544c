package dev.chartwright.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.yaml.YamlWriter;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A difference that is meant.
 *
 * @param object {@code Kind/name} as upstream calls it; a star stands for any text
 * @param node pointer of the node; a star stands for any text
 * @param ours our scalar as JSON text, a pattern between slashes, or null if we have none
 * @param theirs upstream's, in the same way
 * @param reason one sentence
 */
record ListedDifference(
    String object, String node, @Nullable String ours, @Nullable String theirs, String reason) {

  static ListedDifference of(Map<?, ?> entry) {
    return new ListedDifference(
        text(entry, "object"),
        text(entry, "node"),
        entry.containsKey("ours") ? scalar(entry.get("ours")) : null,
        entry.containsKey("theirs") ? scalar(entry.get("theirs")) : null,
        text(entry, "reason"));
  }

  boolean explains(Difference difference) {
    return like(object, difference.object())
        && like(node, difference.node())
        && same(ours, difference.ours())
        && same(theirs, difference.theirs());
  }

  /**
   * A node on which both sides disagree.
   *
   * @param ours our scalar as JSON text, or null if there is none
   * @param theirs upstream's, in the same way
   */
  record Difference(String object, String node, @Nullable String ours, @Nullable String theirs) {}

  /** A text that an entry must have. */
  static String text(Map<?, ?> entry, String key) {
    assertThat(entry.get(key)).as("%s of %s", key, entry).isInstanceOf(String.class);
    return String.valueOf(entry.get(key));
  }

  private static String scalar(@Nullable Object value) {
    return value instanceof String text && text.matches("/.+/") ? text : YamlWriter.json(value);
  }

  private static boolean same(@Nullable String listed, @Nullable String actual) {
    if (listed == null || actual == null) {
      return listed == null && actual == null;
    }
    return listed.startsWith("/")
        ? actual.matches("\"?" + listed.substring(1, listed.length() - 1) + "\"?")
        : listed.equals(actual);
  }

  private static boolean like(String glob, String text) {
    String[] parts = glob.split("\\*", -1);
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      pattern.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
    }
    return text.matches(pattern.toString());
  }
}
