package dev.chartwright.api;

import static dev.chartwright.api.ExampleObject.number;

import dev.chartwright.api.source.Schemas;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every way to break one value of a valid object, each against one keyword of its schema. */
final class Mutations {

  private static final Set<String> CHECKED_FORMATS = Set.of("date-time", "ipv4", "ipv6", "uri");
  private static final String UNKNOWN = "unknownField";

  /** KKP's pattern for a namespace: its first choice is empty and nothing ties it to the end. */
  private static final Set<String> PASSING_EVERYTHING =
      Set.of("^(|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)");

  private final List<Mutation> all = new ArrayList<>();
  private final String pointer;
  private final Object value;
  private final Map<String, Object> schema;

  /**
   * One broken value.
   *
   * @param pointer where it is put
   * @param value the broken value
   * @param keyword the keyword that must be named
   * @param expected the pointer that must be named
   */
  record Mutation(String pointer, Object value, String keyword, String expected) {}

  private Mutations(String pointer, Object value, Map<String, Object> schema) {
    this.pointer = pointer;
    this.value = value;
    this.schema = schema;
  }

  static List<Mutation> of(String pointer, Object value, Map<String, Object> schema) {
    Mutations mutations = new Mutations(pointer, value, schema);
    mutations.type();
    if (value instanceof Map<?, ?> map) {
      mutations.object(Schemas.map(map));
    } else if (value instanceof List<?> list) {
      mutations.list(list);
    } else if (value instanceof String) {
      mutations.text();
    } else if (value instanceof Number) {
      mutations.bound("minimum", -1);
      mutations.bound("maximum", 1);
      mutations.bound("exclusiveMinimum", 0);
      mutations.bound("exclusiveMaximum", 0);
    }
    return mutations.all;
  }

  private void add(Object broken, String keyword) {
    all.add(new Mutation(pointer, broken, keyword, pointer));
  }

  private void type() {
    if (schema.containsKey("const")) {
      add("somethingElse", "const");
    } else if (schema.get("type") instanceof List<?>) {
      add(true, "type");
    } else if (schema.containsKey("type")) {
      add(value instanceof String ? (Object) 4711L : "text", "type");
    }
    if (schema.containsKey("enum")) {
      add(value instanceof String ? (Object) "somethingElse" : 987654321L, "enum");
    }
  }

  private void object(Map<String, Object> map) {
    for (Object name : (List<?>) schema.getOrDefault("required", List.of())) {
      Map<String, Object> copy = new LinkedHashMap<>(map);
      copy.remove(name);
      add(copy, "required");
    }
    if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
      Map<String, Object> copy = new LinkedHashMap<>(map);
      copy.put(UNKNOWN, "a");
      String expected = JsonPointers.child(pointer, UNKNOWN);
      all.add(new Mutation(pointer, copy, "additionalProperties", expected));
    }
    if (schema.containsKey("propertyNames")) {
      Map<String, Object> copy = new LinkedHashMap<>(map);
      copy.put("-not a name-", "a");
      String expected = JsonPointers.child(pointer, "-not a name-");
      all.add(new Mutation(pointer, copy, "propertyNames", expected));
    }
    if (number(schema, "minProperties", 0) > 0) {
      add(Map.of(), "minProperties");
    }
    if (schema.containsKey("maxProperties")) {
      Map<String, Object> copy = new LinkedHashMap<>();
      Object item = map.values().iterator().next();
      for (long i = 0; i <= number(schema, "maxProperties", 0); i++) {
        copy.put("further" + i, item);
      }
      add(copy, "maxProperties");
    }
  }

  private void list(List<?> list) {
    if (number(schema, "minItems", 0) > 0) {
      add(List.of(), "minItems");
    }
    if (schema.containsKey("maxItems")) {
      add(Collections.nCopies((int) number(schema, "maxItems", 0) + 1, list.get(0)), "maxItems");
    }
    if (schema.containsKey("uniqueItems")) {
      List<?> twice = Collections.nCopies(2, list.get(0));
      all.add(new Mutation(pointer, twice, "uniqueItems", JsonPointers.child(pointer, 1)));
    }
  }

  private void text() {
    if (number(schema, "minLength", 0) > 0) {
      add("", "minLength");
    }
    if (schema.containsKey("maxLength")) {
      add("a".repeat((int) number(schema, "maxLength", 0) + 1), "maxLength");
    }
    if (schema.get("pattern") instanceof String pattern && !PASSING_EVERYTHING.contains(pattern)) {
      String broken = "\u00fc !";
      if (Pattern.compile(pattern).matcher(broken).find()) {
        throw new AssertionError("The pattern at " + pointer + " lets everything pass: " + pattern);
      }
      add(broken, "pattern");
    }
    if (schema.get("format") instanceof String format && CHECKED_FORMATS.contains(format)) {
      add("no such form", "format");
    }
  }

  private void bound(String keyword, int beyond) {
    if (schema.get(keyword) instanceof Number bound) {
      add(bound.longValue() + beyond, keyword);
    }
  }
}
