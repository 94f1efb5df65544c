package dev.chartwright.schema;

import dev.chartwright.yaml.YamlWriter;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain data in the words of a sentence. */
final class Values {

  private static final int SHOWN_CHARACTERS = 60;

  private Values() {}

  /** A value in backticks, shortened, on one line. */
  static String quoted(@Nullable Object value) {
    boolean scalar = !(value instanceof Map || value instanceof List);
    String text = scalar ? String.valueOf(value) : YamlWriter.json(value);
    String line = text.replace("\r", "\\r").replace("\n", "\\n").replace('`', '\'');
    if (line.codePointCount(0, line.length()) > SHOWN_CHARACTERS) {
      line = line.substring(0, line.offsetByCodePoints(0, SHOWN_CHARACTERS - 3)) + "...";
    }
    return "`" + line + "`";
  }

  /** Values in backticks with commas between them. */
  static String quotedAll(Collection<?> values) {
    return values.stream().map(Values::quoted).collect(Collectors.joining(", "));
  }

  /** What a value is: the first half of a sentence about a wrong type. */
  static String whatStands(@Nullable Object value) {
    if (value == null) {
      return "The value is empty";
    }
    if (value instanceof Map) {
      return "A map stands here";
    }
    if (value instanceof List) {
      return "A list stands here";
    }
    if (value instanceof String text && text.isEmpty()) {
      return "An empty text stands here";
    }
    return quoted(value) + " is " + kind(value);
  }

  private static String kind(Object value) {
    if (value instanceof String) {
      return "text";
    }
    if (value instanceof Boolean) {
      return "a boolean";
    }
    return value instanceof Long || value instanceof Integer || value instanceof BigInteger
        ? "a whole number"
        : "a number";
  }

  /** What a schema's type word asks for. */
  static String needed(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "`true` or `false`";
      case "array" -> "a list";
      case "object" -> "a map";
      default -> "an empty value";
    };
  }
}
