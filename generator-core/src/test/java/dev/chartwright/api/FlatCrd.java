package dev.chartwright.api;

import dev.chartwright.api.source.Schemas;
import dev.chartwright.yaml.JsonPointers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A CRD as a flat list of its nodes, so that two of them can be compared node by node. Lists whose
 * order means nothing are addressed by content; what is no fact about the type is left out.
 */
final class FlatCrd {

  private static final Set<String> UNORDERED = Set.of("required", "enum", "shortNames");

  /** The annotation of the tool that upstream generates with; often it is the only one. */
  private static final String TOOL = "controller-gen.kubebuilder.io/version";

  private final SortedMap<String, String> nodes = new TreeMap<>();

  private FlatCrd() {}

  /** Pointer to value; a map or a list is a node, too. */
  static SortedMap<String, String> of(@Nullable Object crd) {
    FlatCrd flat = new FlatCrd();
    flat.walk("", "", crd, false);
    return flat.nodes;
  }

  /**
   * Walks on.
   *
   * @param verbatim whether this is inside a default, or a map whose keys are names and no keywords
   */
  private void walk(String pointer, String key, @Nullable Object value, boolean verbatim) {
    if (value instanceof Map<?, ?> map) {
      if (key.equals("annotations") && map.keySet().equals(Set.of(TOOL))) {
        return;
      }
      nodes.put(pointer, "a map");
      boolean names = !verbatim && (key.equals("properties") || key.equals("annotations"));
      map.forEach(
          (name, child) -> {
            String text = (String) name;
            if (names) {
              if (!text.equals(TOOL)) {
                walk(JsonPointers.child(pointer, text), "", child, false);
              }
            } else if (verbatim || !isLeftOut(pointer, text)) {
              boolean inside = verbatim || text.equals("default");
              walk(JsonPointers.child(pointer, text), text, child, inside);
            }
          });
    } else if (value instanceof List<?> list) {
      nodes.put(pointer, "a list");
      for (int i = 0; i < list.size(); i++) {
        String step = verbatim ? String.valueOf(i) : address(key, list.get(i), i);
        String child = JsonPointers.child(pointer, step);
        while (nodes.containsKey(child)) {
          child += "+";
        }
        walk(child, key.equals(Schemas.RULES) ? key : "", list.get(i), verbatim);
      }
    } else if (value == null) {
      nodes.put(pointer, "null");
    } else {
      boolean rule = key.equals("rule") && pointer.contains(Schemas.RULES);
      String text = rule ? withoutSpaces((String) value) : String.valueOf(value);
      nodes.put(pointer, value.getClass().getSimpleName() + " " + text);
    }
  }

  private static String address(String key, @Nullable Object item, int index) {
    if (key.equals("versions") && item instanceof Map<?, ?> version) {
      return String.valueOf(version.get("name"));
    }
    if (key.equals(Schemas.RULES) && item instanceof Map<?, ?> rule) {
      return withoutSpaces(String.valueOf(rule.get("rule")));
    }
    return UNORDERED.contains(key) ? String.valueOf(item) : String.valueOf(index);
  }

  private static boolean isLeftOut(String pointer, String keyword) {
    return switch (keyword) {
      case "description" -> true;
      case "message" -> pointer.contains("/" + Schemas.RULES + "/");
      case "status" -> pointer.isEmpty();
      case "creationTimestamp" -> pointer.equals("/metadata");
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
