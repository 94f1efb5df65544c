package dev.chartwright.docs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of the application file as its JSON Schema has it.
 *
 * @param path keys with dots; {@code []} after a list, {@code NAME} for a key that is free
 */
record ApplicationField(String path, Map<?, ?> schema, boolean needed) {

  /** Every field of an object, each before the fields inside it. */
  static List<ApplicationField> of(Map<?, ?> schema, String path) {
    List<ApplicationField> fields = new ArrayList<>();
    Set<?> needed =
        schema.get("required") instanceof List<?> names ? new LinkedHashSet<>(names) : Set.of();
    map(schema.get("properties"))
        .forEach(
            (name, field) -> {
              String at = path.isEmpty() ? String.valueOf(name) : path + "." + name;
              fields.add(new ApplicationField(at, map(field), needed.contains(name)));
              fields.addAll(inside(map(field), at));
            });
    return fields;
  }

  private static List<ApplicationField> inside(Map<?, ?> field, String at) {
    List<ApplicationField> fields = new ArrayList<>(of(field, at));
    fields.addAll(of(map(field.get("items")), at + "[]"));
    fields.addAll(of(map(field.get("additionalProperties")), at + ".NAME"));
    return fields;
  }

  /** Type and limits in words. */
  String form() {
    return form(schema);
  }

  private static String form(Map<?, ?> schema) {
    if (schema.containsKey("const")) {
      return "`" + schema.get("const") + "`";
    }
    if (schema.get("enum") instanceof List<?> words) {
      return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" or "));
    }
    List<String> parts = new ArrayList<>();
    switch (String.valueOf(schema.get("type"))) {
      case "string" -> {
        parts.add("text");
        parts.addAll(range(schema, "Length", " characters"));
      }
      case "integer" -> {
        parts.add("whole number");
        parts.addAll(range(schema, "imum", ""));
        if (map(schema.get("not")).get("enum") instanceof List<?> not) {
          parts.add("not " + not.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
      }
      case "boolean" -> parts.add("`true` or `false`");
      case "array" -> {
        parts.add("list");
        parts.addAll(range(schema, "Items", ""));
        if (Boolean.TRUE.equals(schema.get("uniqueItems"))) {
          parts.add("no two alike");
        }
        if (!map(schema.get("items")).containsKey("properties")) {
          return String.join(", ", parts) + "; each " + form(map(schema.get("items")));
        }
      }
      case "object" -> {
        boolean free = schema.get("additionalProperties") instanceof Map<?, ?>;
        Map<?, ?> values = map(schema.get("additionalProperties"));
        boolean plain = free && !values.containsKey("properties");
        parts.add(plain ? "map of names to " + form(values) : free ? "map of names" : "map");
        List<String> range = range(schema, "Properties", "");
        return String.join(", ", parts) + (range.isEmpty() ? "" : "; " + range.get(0));
      }
      default -> throw new IllegalStateException("A type that has no words: " + schema);
    }
    return String.join(", ", parts);
  }

  private static List<String> range(Map<?, ?> schema, String limit, String unit) {
    Object low = schema.get("min" + limit);
    Object high = schema.get("max" + limit);
    if (low != null && high != null) {
      return List.of(number(low) + " to " + number(high) + unit);
    }
    if (high != null) {
      return List.of(number(high) + unit + " at most");
    }
    // A text or number of 1 or more is what everybody expects.
    return low == null || low.equals(1L) ? List.of() : List.of(number(low) + unit + " at least");
  }

  private static String number(Object value) {
    return value instanceof Long number
        ? String.format(Locale.ROOT, "%,d", number)
        : value.toString();
  }

  /** The schema's sentences about it: what it is, then how it is written, then an example. */
  String meaning() {
    List<String> sentences = new ArrayList<>();
    for (Map<?, ?> part : List.of(schema, map(schema.get("items")))) {
      if (sentences.isEmpty() && part.get("description") instanceof String text) {
        sentences.add(text.endsWith(".") ? text : "`" + text + "` of the model's config.json.");
      }
      if (part.get("x-hint") instanceof String hint && !part.containsKey("properties")) {
        sentences.add(hint);
      }
      if (part.get("examples") instanceof List<?> examples) {
        sentences.add(
            examples.stream()
                .map(each -> "`" + each + "`")
                .collect(Collectors.joining(", ", "Example: ", ".")));
      }
    }
    return String.join(" ", sentences);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
