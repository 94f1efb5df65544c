package dev.chartwright.cel;

import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A map whose keys are also found under their escaped names, as in {@code __namespace__}, and which
 * lists each under its own name alone.
 *
 * <p>The escapes are those of CRD validation rules in Kubernetes' documentation.
 */
final class FieldMap extends AbstractMap<String, Object> {

  private static final Pattern ESCAPE = Pattern.compile("__(?:underscores|dot|dash|slash)__");
  private static final Set<String> KEYWORDS =
      Set.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  private final Map<String, Object> fields;

  private FieldMap(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Plain data as the API server hands it to a rule: keys and items without a value are not there.
   */
  static Object plain(Object plainData) {
    if (plainData instanceof Map<?, ?> map) {
      return of(map);
    }
    if (plainData instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      for (Object item : list) {
        if (item != null) {
          items.add(plain(item));
        }
      }
      return items;
    }
    // The language has 64 bits for an integer.
    return plainData instanceof BigInteger number ? (Object) number.doubleValue() : plainData;
  }

  private static FieldMap of(Map<?, ?> map) {
    Map<String, Object> fields = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            fields.put(String.valueOf(key), plain(value));
          }
        });
    return new FieldMap(Collections.unmodifiableMap(fields));
  }

  @Override
  public @Nullable Object get(Object key) {
    Object value = fields.get(key);
    return value == null && key instanceof String name ? fields.get(unescaped(name)) : value;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return fields.entrySet();
  }

  private static String unescaped(String name) {
    if (!name.contains("__")) {
      return name;
    }
    if (name.length() > 4 && name.startsWith("__") && name.endsWith("__")) {
      String word = name.substring(2, name.length() - 2);
      if (KEYWORDS.contains(word)) {
        return word;
      }
    }
    Matcher escape = ESCAPE.matcher(name);
    return escape.replaceAll(
        found ->
            switch (found.group()) {
              case "__dot__" -> ".";
              case "__dash__" -> "-";
              case "__slash__" -> "/";
              default -> "__";
            });
  }
}
