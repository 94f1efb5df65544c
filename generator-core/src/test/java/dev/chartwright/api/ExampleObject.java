package dev.chartwright.api;

import dev.chartwright.api.source.Schemas;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A valid object made from a closed JSON Schema with every field that fits, and the schema of each
 * of its values. Where an object may hold only some of its fields, {@link #all} gives several.
 */
final class ExampleObject {

  private static final List<String> WORDS =
      List.of(
          "10.0.0.1",
          "a",
          "A",
          "1s",
          "100ms",
          "example.com/a",
          "http://a",
          "https://a.com",
          "/a",
          "IPAddress",
          "1970-01-01T00:00:00Z",
          "1Gi",
          "1.0.0",
          "v1.0.0",
          "a=b",
          "sha256:aa",
          "0123456789abcdef0123456789abcdef01234567",
          "a:1",
          "01:02",
          "* * * * *",
          "10%",
          "/a/b.c",
          "10.0.0.0/8",
          "foo/bar:baz",
          "aaaaaaaaaaaaaaaa",
          "123456789012");

  private final Map<String, Object> schema;
  private final Map<String, String> preferred;
  private final Deque<Map<String, String>> open;
  private final Set<String> seen;

  /** Pointer to the schema of the value there, references followed. */
  final Map<String, Map<String, Object>> schemas = new TreeMap<>();

  /** The object. */
  final Object root;

  private ExampleObject(
      Map<String, Object> schema,
      Map<String, String> preferred,
      Deque<Map<String, String>> open,
      Set<String> seen) {
    this.schema = schema;
    this.preferred = preferred;
    this.open = open;
    this.seen = seen;
    this.root = value("", schema);
  }

  /** Objects that together have every field that the schema knows. */
  static List<ExampleObject> all(Map<String, Object> schema) {
    List<ExampleObject> examples = new ArrayList<>();
    Deque<Map<String, String>> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    open.add(Map.of());
    while (!open.isEmpty()) {
      examples.add(new ExampleObject(schema, open.remove(), open, seen));
    }
    return examples;
  }

  private Object value(String pointer, Map<String, Object> use) {
    Map<String, Object> node = resolve(use);
    schemas.put(pointer, node);
    if (node.get("const") != null) {
      return node.get("const");
    }
    if (node.get("enum") instanceof List<?> values) {
      return values.get(0);
    }
    String type =
        node.get("type") instanceof List<?> types
            ? (String) types.get(0)
            : (String) node.getOrDefault("type", "string");
    return switch (type) {
      case "object" -> object(pointer, node);
      case "array" -> array(pointer, node);
      case "integer" -> integer(node);
      case "number" -> 0.5;
      case "boolean" -> true;
      default -> text(pointer, node);
    };
  }

  private Map<String, Object> resolve(Map<String, Object> use) {
    if (use.get("$ref") instanceof String reference) {
      Object definitions = schema.getOrDefault("$defs", Map.of());
      String name = reference.substring("#/$defs/".length());
      return resolve(Schemas.map(Schemas.map(definitions).getOrDefault(name, Map.of())));
    }
    Map<String, Object> node = new TreeMap<>(use);
    if (node.get("allOf") instanceof List<?> parts) {
      parts.forEach(part -> Schemas.map(part).forEach(node::putIfAbsent));
    }
    return node;
  }

  private Map<String, Object> object(String pointer, Map<String, Object> node) {
    Map<String, Object> object = new LinkedHashMap<>();
    Map<String, Object> properties = Schemas.map(node.getOrDefault("properties", Map.of()));
    List<String> names = new ArrayList<>(properties.keySet());
    String first = preferred.get(pointer);
    if (first != null) {
      names.remove(first);
      names.add(0, first);
    }
    List<?> required = (List<?>) node.getOrDefault("required", List.of());
    names.sort(Comparator.comparing(name -> !required.contains(name)));
    long most = properties.isEmpty() ? 0 : most(node, names);
    for (String name : names) {
      if (object.size() < most) {
        String child = JsonPointers.child(pointer, name);
        object.put(name, value(child, Schemas.map(Objects.requireNonNull(properties.get(name)))));
      } else if (seen.add(pointer + " " + name)) {
        Map<String, String> further = new TreeMap<>(preferred);
        further.put(pointer, name);
        open.add(further);
      }
    }
    if (node.get("additionalProperties") instanceof Map<?, ?> values) {
      long count = Math.max(1, number(node, "minProperties", 1));
      for (long i = 0; i < count; i++) {
        String key = "key" + i;
        object.put(key, value(JsonPointers.child(pointer, key), Schemas.map(values)));
      }
    }
    return object;
  }

  private static long most(Map<String, Object> node, List<String> names) {
    boolean oneOf = node.get("oneOf") instanceof List<?> choices && requires(choices);
    return oneOf ? 1 : number(node, "maxProperties", names.size());
  }

  /** A choice between fields, not between values. */
  private static boolean requires(List<?> choices) {
    return choices.stream().allMatch(choice -> Schemas.map(choice).containsKey("required"));
  }

  private List<Object> array(String pointer, Map<String, Object> node) {
    List<Object> list = new ArrayList<>();
    long count = Math.max(1, number(node, "minItems", 1));
    Map<String, Object> items = Schemas.map(node.getOrDefault("items", Map.of()));
    for (int i = 0; i < count; i++) {
      list.add(value(JsonPointers.child(pointer, i), items));
    }
    return list;
  }

  private static long integer(Map<String, Object> node) {
    return number(node, "minimum", number(node, "exclusiveMinimum", -1) + 1);
  }

  private static String text(String pointer, Map<String, Object> node) {
    return "date-time".equals(node.get("format"))
        ? "1970-01-01T00:00:00Z"
        : WORDS.stream()
            .filter(word -> matches(word, node))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No word for " + pointer + " matches " + node));
  }

  private static boolean matches(String word, Map<String, Object> node) {
    Object pattern = node.get("pattern");
    return word.length() >= number(node, "minLength", 0)
        && word.length() <= number(node, "maxLength", 1000)
        && (pattern == null || Pattern.compile((String) pattern).matcher(word).find());
  }

  static long number(Map<String, Object> node, String key, long otherwise) {
    @Nullable Object value = node.get(key);
    return value instanceof Number number ? number.longValue() : otherwise;
  }
}
