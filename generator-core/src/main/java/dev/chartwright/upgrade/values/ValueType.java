package dev.chartwright.upgrade.values;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of value stands somewhere. */
enum ValueType {
  /** Keys and values. */
  MAP("a map"),
  /** Items. */
  LIST("a list"),
  /** Characters. */
  TEXT("a text"),
  /** With a fraction or without. */
  NUMBER("a number"),
  /** True or false. */
  SWITCH("true or false"),
  /** Null, which may become anything. */
  NOTHING("nothing");

  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  static ValueType of(@Nullable Object value) {
    if (value == null) {
      return NOTHING;
    }
    if (value instanceof Map) {
      return MAP;
    }
    if (value instanceof List) {
      return LIST;
    }
    if (value instanceof Number) {
      return NUMBER;
    }
    return value instanceof Boolean ? SWITCH : TEXT;
  }

  /** With its article. */
  String words() {
    return words;
  }
}
