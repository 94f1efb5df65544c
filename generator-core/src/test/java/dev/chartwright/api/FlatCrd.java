package dev.chartwright.api;

import dev.chartwright.yaml.JsonPointers;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A CRD as a flat list of its leaves, so that two of them can be compared node by node. Lists whose
 * order means nothing are addressed by content; what is no fact about the type is left out.
 */
final class FlatCrd {

  private final SortedMap<String, String> leaves = new TreeMap<>();

  private FlatCrd() {}

  static SortedMap<String, String> of(@Nullable Object crd) {
    FlatCrd flat = new FlatCrd();
    flat.walk("", "", crd);
    return flat.leaves;
  }

  private void walk(String pointer, String parentKey, @Nullable Object value) {
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (value instanceof Map<?, ?> map) {
      if (map.isEmpty()) {
        leaves.put(pointer, "{}");
      }
      map.forEach(
          (name, child) -> {
            if (!isLeftOut(pointer, key, (String) name, child)) {
              walk(JsonPointers.child(pointer, (String) name), key, child);
            }
          });
    } else if (value instanceof List<?> list) {
      if (list.isEmpty()) {
        leaves.put(pointer, "[]");
      }
      boolean data = pointer.contains("/default");
      for (int i = 0; i < list.size(); i++) {
        String step =
            data || key.equals(parentKey) ? String.valueOf(i) : address(key, list.get(i), i);
        String child = JsonPointers.child(pointer, step);
        while (leaves.containsKey(child)) {
          child += "+";
        }
        walk(child, key, list.get(i));
      }
    } else {
      leaves.put(pointer, key.equals("rule") ? withoutSpaces(String.valueOf(value)) : text(value));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
  }

  private static String address(String key, @Nullable Object item, int index) {
    if (item instanceof Map<?, ?> map) {
      if (key.equals("versions")) {
        return String.valueOf(map.get("name"));
      }
      if (key.equals(Schemas.RULES)) {
        return withoutSpaces(String.valueOf(map.get("rule")));
      }
    } else if (key.equals("required") || key.equals("enum") || key.equals("shortNames")) {
      return String.valueOf(item);
    }
    return String.valueOf(index);
  }

  private static boolean isLeftOut(
      String pointer, String key, String name, @Nullable Object child) {
    return switch (name) {
      case "description" -> child instanceof String && !pointer.contains("/default");
      case "message" -> pointer.contains(Schemas.RULES) && child instanceof String;
      case "status" -> pointer.isEmpty();
      case "creationTimestamp" -> pointer.equals("/metadata");
      case "controller-gen.kubebuilder.io~1version", "controller-gen.kubebuilder.io/version" ->
          key.equals("annotations");
      default -> false;
    };
  }

  /** Space outside quotes means nothing in CEL. */
  private static String withoutSpaces(String rule) {
    StringBuilder text = new StringBuilder();
    char quote = 0;
    for (char c : rule.toCharArray()) {
      if (quote == 0 && Character.isWhitespace(c)) {
        continue;
      }
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      text.append(c);
    }
    return text.toString();
  }
}
