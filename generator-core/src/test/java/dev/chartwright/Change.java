package dev.chartwright;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ways to change a value; null stands for one that is absent. */
final class Change {

  static final UnaryOperator<@Nullable Object> RENAMED =
      value -> value instanceof String text ? text + "-x" : value;
  static final UnaryOperator<@Nullable Object> GONE = value -> null;
  static final UnaryOperator<@Nullable Object> HIGHER =
      value -> value instanceof Long number ? number + 7 : value;

  private Change() {}

  static UnaryOperator<@Nullable Object> set(Object value) {
    return old -> value;
  }

  static UnaryOperator<@Nullable Object> instead(Object value) {
    return old -> old == null ? null : value;
  }

  static UnaryOperator<@Nullable Object> with(String key, String value) {
    return old -> {
      Map<Object, Object> map = new LinkedHashMap<>();
      if (old instanceof Map<?, ?> entries) {
        map.putAll(entries);
      }
      map.put(key, value);
      return map;
    };
  }

  static UnaryOperator<@Nullable Object> added(Object item) {
    return old -> {
      List<@Nullable Object> list = new ArrayList<>();
      if (old instanceof List<?> items) {
        list.addAll(items);
      }
      list.add(item);
      return list;
    };
  }

  static @Nullable Object twice(@Nullable Object old) {
    if (!(old instanceof List<?> items) || items.isEmpty()) {
      return old;
    }
    List<@Nullable Object> list = new ArrayList<>(items);
    list.addAll(items);
    return list;
  }

  static UnaryOperator<@Nullable Object> flag(String name) {
    String other = name.endsWith("port") ? "1" : "-x";
    return old ->
        old instanceof List<?> list
            ? list.stream()
                .map(
                    each ->
                        String.valueOf(each).startsWith("--" + name + "=") ? each + other : each)
                .toList()
            : old;
  }

  static @Nullable Object withoutRewrite(@Nullable Object old) {
    return old instanceof List<?> list && list.toString().contains("urlRewrite") ? null : old;
  }

  static @Nullable Object withoutHttp(@Nullable Object old) {
    return old instanceof Map<?, ?> probe && String.valueOf(probe).contains("/health") ? null : old;
  }

  static @Nullable Object picker(@Nullable Object old) {
    return old instanceof String name && name.endsWith("-epp") ? name + "-x" : old;
  }
}
