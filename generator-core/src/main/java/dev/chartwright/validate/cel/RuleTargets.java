package dev.chartwright.validate.cel;

import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the values in plain data that a rule looks at. */
final class RuleTargets {

  private RuleTargets() {}

  /** JSON pointer to value, of all values that match a pattern with {@code *} for any step. */
  static Map<String, Object> at(Object root, String pattern) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("", root);
    if (pattern.isEmpty()) {
      return found;
    }
    for (String token : pattern.substring(1).split("/", -1)) {
      Map<String, Object> below = new LinkedHashMap<>();
      found.forEach((pointer, value) -> step(pointer, value, token, below));
      found = below;
    }
    return found;
  }

  private static void step(String pointer, Object value, String token, Map<String, Object> below) {
    if (value instanceof Map<?, ?> map) {
      String key = token.replace("~1", "/").replace("~0", "~");
      map.forEach(
          (name, child) -> {
            if (child != null && (token.equals("*") || key.equals(name))) {
              below.put(JsonPointers.child(pointer, String.valueOf(name)), child);
            }
          });
    } else if (value instanceof List<?> list && token.equals("*")) {
      for (int index = 0; index < list.size(); index++) {
        Object child = list.get(index);
        if (child != null) {
          below.put(JsonPointers.child(pointer, index), child);
        }
      }
    }
  }

  /** A copy without the keys that have no value, which the API server drops before all else. */
  static Map<String, @Nullable Object> withoutNulls(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            copy.put(String.valueOf(key), inside(value));
          }
        });
    return copy;
  }

  private static @Nullable Object inside(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return withoutNulls(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(inside(item)));
      return items;
    }
    return value;
  }
}
