package dev.chartwright.upgrade.values;

import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param keys from the outermost
 */
record ValuePath(List<String> keys) {

  private static final int SHOWN = 60;

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(?:passw|secret|token|credential|api-?_?key|private-?_?key).*");

  static final ValuePath ROOT = new ValuePath(List.of());

  ValuePath {
    keys = List.copyOf(keys);
  }

  ValuePath child(Object key) {
    List<String> longer = new ArrayList<>(keys);
    longer.add(String.valueOf(key));
    return new ValuePath(longer);
  }

  String last() {
    return keys.isEmpty() ? "" : keys.get(keys.size() - 1);
  }

  String pointer() {
    String pointer = "";
    for (String key : keys) {
      pointer = JsonPointers.child(pointer, key);
    }
    return pointer;
  }

  /** With dots, as people speak of values. */
  @Override
  public String toString() {
    return String.join(".", keys);
  }

  /** What stands here, or null. */
  @Nullable Object in(@Nullable Object values) {
    return JsonPointers.find(values, pointer());
  }

  /** Whether something stands here, if only null. */
  boolean isIn(@Nullable Object values) {
    if (keys.isEmpty()) {
      return true;
    }
    ValuePath parent = new ValuePath(keys.subList(0, keys.size() - 1));
    return parent.in(values) instanceof Map<?, ?> map && map.containsKey(last());
  }

  /** A value as a message shows it: short, and nothing that may be secret. */
  String shown(@Nullable Object value) {
    if (value instanceof String text && !text.isEmpty() && SECRET.matcher(toString()).matches()) {
      return "…";
    }
    String text = YamlWriter.json(value).replace("`", "'");
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
  }
}
