package dev.chartwright.values;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a description as the {@code values.schema.json} of a chart: draft 7, which every Helm 3
 * and 4 reads, closed, and without any reference that would need a network.
 */
public final class ValuesSchema {

  private ValuesSchema() {}

  /**
   * The schema as plain data.
   *
   * @param fragments name to JSON Schema of the shared fragments; only those in use are taken over
   */
  public static Map<String, Object> of(
      String title, ValueNode.Group values, Map<String, Map<String, Object>> fragments) {
    Map<String, Map<String, Object>> used = new TreeMap<>();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", title);
    root.putAll(group(values, used, fragments));
    if (!used.isEmpty()) {
      root.put("definitions", used);
    }
    return root;
  }

  /** Helm hands `global` to every subchart; charts above may put keys of their own there. */
  private static ValueNode.Group withGlobal(ValueNode.Group values) {
    return values.children().containsKey("global")
        ? values
        : values.plus(
            "global",
            new ValueNode.Leaf(
                "Values shared with all subcharts.", Map.of("type", "object"), Map.of()));
  }

  private static Map<String, Object> group(
      ValueNode.Group group,
      Map<String, Map<String, Object>> used,
      Map<String, Map<String, Object>> fragments) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    if (!group.sentence().isEmpty()) {
      schema.put("description", Words.oneLine(group.sentence()));
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    (group.isChart() ? withGlobal(group) : group)
        .children()
        .forEach(
            (key, child) ->
                properties.put(
                    key,
                    child instanceof ValueNode.Group inner
                        ? group(inner, used, fragments)
                        : leaf((ValueNode.Leaf) child, used, fragments)));
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> leaf(
      ValueNode.Leaf leaf,
      Map<String, Map<String, Object>> used,
      Map<String, Map<String, Object>> fragments) {
    Map<String, Object> schema = new LinkedHashMap<>();
    collect(leaf.schema(), used, fragments);
    if (leaf.schema().get("$ref") instanceof String reference) {
      // In draft 7 a `$ref` hides its siblings, so the description stands beside it.
      schema.put("description", Words.oneLine(leaf.sentence()));
      schema.put("allOf", List.of(Map.of("$ref", reference)));
      leaf.schema().forEach(schema::putIfAbsent);
      schema.remove("$ref");
      return schema;
    }
    schema.put("description", Words.oneLine(leaf.sentence()));
    schema.putAll(leaf.schema());
    return schema;
  }

  private static void collect(
      Object part,
      Map<String, Map<String, Object>> used,
      Map<String, Map<String, Object>> fragments) {
    if (part instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        Map<String, Object> fragment = fragments.get(name);
        if (fragment != null && used.put(name, fragment) == null) {
          collect(fragment, used, fragments);
        }
      }
      map.values().forEach(value -> collect(value, used, fragments));
    } else if (part instanceof List<?> list) {
      list.forEach(item -> collect(item, used, fragments));
    }
  }
}
