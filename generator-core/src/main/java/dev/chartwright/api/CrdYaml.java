package dev.chartwright.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes CRDs as block YAML. A CRD is thousands of short lines of few kinds, for which the
 * library's writer takes 200 ms instead of 10 in a JVM that has just started.
 */
final class CrdYaml {

  /** Words that one YAML version or another takes for something other than a string. */
  private static final Set<String> NOT_BARE =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

  private final StringBuilder text = new StringBuilder(1 << 16);

  private CrdYaml() {}

  /** Keys in map order, a final line feed. */
  static String write(Map<String, Object> crd) {
    CrdYaml yaml = new CrdYaml();
    yaml.entries(crd, 0);
    return yaml.text.toString();
  }

  private void entries(Map<?, ?> map, int indent) {
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!first) {
        indent(indent);
      }
      first = false;
      string((String) entry.getKey());
      text.append(':');
      value(entry.getValue(), indent);
    }
  }

  private void items(List<?> list, int indent) {
    for (Object item : list) {
      indent(indent);
      text.append('-');
      if (item instanceof Map<?, ?> map && !map.isEmpty()) {
        text.append(' ');
        entries(map, indent + 2);
      } else {
        value(item, indent);
      }
    }
  }

  /** What comes after a colon or a dash. */
  private void value(@Nullable Object value, int indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      text.append('\n');
      indent(indent + 2);
      entries(map, indent + 2);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      text.append('\n');
      items(list, indent + 2);
    } else {
      text.append(' ');
      if (value instanceof String string) {
        string(string);
      } else {
        text.append(value instanceof Map ? "{}" : value instanceof List ? "[]" : value);
      }
      text.append('\n');
    }
  }

  private void indent(int spaces) {
    text.append(" ".repeat(spaces));
  }

  private void string(String value) {
    if (isBare(value)) {
      text.append(value);
      return;
    }
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private static boolean isBare(String word) {
    if (word.isEmpty() || !isLetter(word.charAt(0))) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && "_./-".indexOf(c) < 0) {
        return false;
      }
    }
    return word.length() > 5 || !NOT_BARE.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
