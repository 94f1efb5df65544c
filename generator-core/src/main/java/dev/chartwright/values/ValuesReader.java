package dev.chartwright.values;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Rule;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a description of values. Its form is described in CONTRIBUTING.md. */
public final class ValuesReader {

  /** The description itself is wrong. */
  public static final Rule FORM =
      Rule.error("VAL-001", "A description of values must say of each value what it is.");

  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "enum",
          "pattern",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "examples",
          "not",
          "oneOf");

  private final YamlDocument document;
  private final Map<String, Map<String, Object>> fragments;
  private final List<Finding> findings = new ArrayList<>();

  private ValuesReader(YamlDocument document, Map<String, Map<String, Object>> fragments) {
    this.document = document;
    this.fragments = fragments;
  }

  /**
   * Reads a whole description.
   *
   * @param fragments name to JSON Schema of what {@code use:} may name
   */
  public static Outcome<ValueNode.Group> read(
      YamlDocument document, Map<String, Map<String, Object>> fragments) {
    ValuesReader reader = new ValuesReader(document, fragments);
    ValueNode.Group group = new ValueNode.Group("", reader.children(document.root(), ""));
    return reader.findings.isEmpty() ? Outcome.of(group) : Outcome.failed(reader.findings);
  }

  private Map<String, ValueNode> children(@Nullable Object data, String pointer) {
    Map<String, ValueNode> children = new LinkedHashMap<>();
    if (!(data instanceof Map<?, ?> map)) {
      refuse(pointer, "The description is not a mapping of keys to entries.");
      return children;
    }
    map.forEach(
        (key, child) -> {
          String at = JsonPointers.child(pointer, String.valueOf(key));
          node(child, at).ifPresent(node -> children.put(String.valueOf(key), node));
        });
    return children;
  }

  private Optional<ValueNode> node(@Nullable Object data, String pointer) {
    if (!(data instanceof Map<?, ?> map) || !(map.get("is") instanceof String sentence)) {
      refuse(pointer, "The entry has no sentence `is` that says what it is.");
      return Optional.empty();
    }
    if (map.containsKey("properties")) {
      return Optional.of(
          new ValueNode.Group(
              sentence.strip(), children(map.get("properties"), pointer + "/properties")));
    }
    if (!map.containsKey("default")) {
      refuse(pointer, "The value has no `default`.");
    }
    return Optional.of(
        new ValueNode.Leaf(
            sentence.strip(),
            schema(map, pointer),
            map.get("default"),
            Boolean.TRUE.equals(map.get("kkp")),
            alongside(map.get("alongside"))));
  }

  private static Map<String, Object> alongside(@Nullable Object data) {
    Map<String, Object> paths = new LinkedHashMap<>();
    if (data instanceof Map<?, ?> map) {
      map.forEach(
          (path, value) -> {
            if (value != null) {
              paths.put(String.valueOf(path), value);
            }
          });
    }
    return paths;
  }

  /** The JSON Schema of a value or of the items of one. */
  private Map<String, Object> schema(Map<?, ?> node, String pointer) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (node.get("use") instanceof String name) {
      Map<String, Object> fragment = fragments.get(name);
      if (fragment == null) {
        refuse(pointer + "/use", "There is no shared fragment `" + name + "`.");
      } else {
        schema.put("$ref", "#/definitions/" + name);
      }
    } else if (!(node.get("type") instanceof String) && !node.containsKey("oneOf")) {
      refuse(pointer, "The value has neither `type` nor `use`.");
    }
    node.forEach(
        (key, value) -> {
          String at = JsonPointers.child(pointer, String.valueOf(key));
          switch (String.valueOf(key)) {
            case "is" -> {
              if (pointer.contains("/items") || pointer.contains("/values")) {
                schema.put("description", value);
              }
            }
            case "alongside", "default", "kkp", "use", "nullable", "patternHint" -> {}
            case "items" -> schema.put("items", part(value, at));
            case "values" -> schema.put("additionalProperties", part(value, at));
            case "required" -> schema.put("required", value);
            case "properties" -> {
              Map<String, Object> properties = new LinkedHashMap<>();
              if (value instanceof Map<?, ?> fields) {
                fields.forEach(
                    (name, field) ->
                        properties.put(
                            String.valueOf(name),
                            part(field, JsonPointers.child(at + "/items", String.valueOf(name)))));
              }
              schema.put("properties", properties);
              schema.put("additionalProperties", false);
            }
            default -> {
              if (!KEYWORDS.contains(String.valueOf(key))) {
                refuse(at, "The key `" + key + "` is not known here.");
              } else if (value != null) {
                schema.put(String.valueOf(key), value);
              }
            }
          }
        });
    if (Boolean.TRUE.equals(node.get("nullable")) && schema.get("type") instanceof String type) {
      schema.put("type", List.of(type, "null"));
    }
    if (node.get("patternHint") instanceof String hint) {
      schema.put("x-hint", hint);
    }
    return schema;
  }

  private Object part(@Nullable Object node, String pointer) {
    if (node instanceof Map<?, ?> map) {
      return schema(map, pointer);
    }
    refuse(pointer, "The entry is not a mapping.");
    return Map.of();
  }

  private void refuse(String pointer, String message) {
    findings.add(
        FORM.at(document.place(pointer), message, "See the chapter on values in CONTRIBUTING.md."));
  }
}
