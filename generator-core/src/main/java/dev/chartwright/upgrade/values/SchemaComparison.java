package dev.chartwright.upgrade.values;

import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks through two JSON Schemas side by side and says where the second accepts less. */
final class SchemaComparison {

  private static final Set<String> LOWER =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
  private static final List<String> FORMS =
      List.of("pattern", "format", "multipleOf", "uniqueItems", "contains", "propertyNames");
  private static final List<String> CONDITIONS =
      List.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "patternProperties");
  private static final int MOST_DEPTH = 40;

  private final Map<?, ?> oldRoot;
  private final Map<?, ?> newRoot;
  private final @Nullable Object oldValues;
  private final @Nullable Object newValues;
  private final List<Difference> differences = new ArrayList<>();

  /**
   * A comparison.
   *
   * @param oldValues the defaults, of which a lost one is said elsewhere
   * @param newValues the defaults, which fulfil what is required
   */
  SchemaComparison(
      Map<?, ?> oldRoot,
      Map<?, ?> newRoot,
      @Nullable Object oldValues,
      @Nullable Object newValues) {
    this.oldRoot = oldRoot;
    this.newRoot = newRoot;
    this.oldValues = oldValues;
    this.newValues = newValues;
  }

  /**
   * Where less is accepted.
   *
   * @param pointer to the place in the new schema
   * @param known false if it only may be less
   */
  record Difference(String pointer, String sentence, boolean known) {}

  List<Difference> differences() {
    compare(oldRoot, newRoot, new At("", ValuePath.ROOT, false, 0));
    return differences;
  }

  /**
   * A place in both.
   *
   * @param pointer in the new schema
   * @param inList whether a list lies between the values' root and here
   */
  private record At(String pointer, ValuePath path, boolean inList, int depth) {

    At property(String name) {
      String pointerTo = JsonPointers.child(pointer + "/properties", name);
      return new At(pointerTo, path.child(name), inList, depth + 1);
    }

    At items() {
      return new At(pointer + "/items", path.child("[]"), true, depth + 1);
    }

    At others() {
      return new At(pointer + "/additionalProperties", path.child("*"), true, depth + 1);
    }
  }

  private void compare(@Nullable Object before, @Nullable Object after, At at) {
    Object old = resolved(before, oldRoot);
    Object now = resolved(after, newRoot);
    boolean nothingBefore = Boolean.FALSE.equals(old);
    if (Boolean.FALSE.equals(now) && !nothingBefore) {
      say(at, "", "is not allowed any more");
    }
    if (!(now instanceof Map<?, ?> schema)
        || nothingBefore
        || at.depth > MOST_DEPTH
        || Objects.equals(old, now)) {
      return;
    }
    Map<?, ?> from = old instanceof Map<?, ?> map ? map : Map.of();
    types(from, schema, at);
    words(from, schema, at);
    bounds(from, schema, at);
    for (String form : FORMS) {
      Object wanted = schema.get(form);
      if (wanted != null
          && !Boolean.FALSE.equals(wanted)
          && !Objects.equals(from.get(form), wanted)) {
        say(at, "/" + form, "has another `" + form + "` now");
      }
    }
    for (String condition : CONDITIONS) {
      if (schema.containsKey(condition)
          && !Objects.equals(from.get(condition), schema.get(condition))) {
        differences.add(
            new Difference(
                at.pointer + "/" + condition,
                title(at) + " has another condition `" + condition + "`.",
                false));
      }
    }
    object(from, schema, at);
    if (schema.get("items") instanceof Map<?, ?> items) {
      compare(from.get("items"), items, at.items());
    }
  }

  private void object(Map<?, ?> from, Map<?, ?> schema, At at) {
    Map<?, ?> known = map(from.get("properties"));
    Map<?, ?> properties = map(schema.get("properties"));
    properties.forEach(
        (name, property) -> {
          // What was not described before had no meaning either.
          if (known.containsKey(name)) {
            compare(known.get(name), property, at.property(String.valueOf(name)));
          }
        });
    Object others = schema.get("additionalProperties");
    if (Boolean.FALSE.equals(others)) {
      if (!Boolean.FALSE.equals(from.get("additionalProperties"))) {
        say(at, "/additionalProperties", "accepts no other keys any more");
      }
      known.forEach(
          (name, property) -> {
            ValuePath path = at.path.child(name);
            if (!properties.containsKey(name) && (at.inList || !path.isIn(oldValues))) {
              say(at, "/properties", "does not accept the key `" + name + "` any more");
            }
          });
    } else if (others instanceof Map<?, ?> schemaOfOthers) {
      compare(from.get("additionalProperties"), schemaOfOthers, at.others());
    }
    if (schema.get("required") instanceof List<?> required) {
      List<?> before = from.get("required") instanceof List<?> list ? list : List.of();
      for (Object name : required) {
        boolean hasDefault = !at.inList && at.path.child(name).isIn(newValues);
        if (!before.contains(name) && !hasDefault) {
          say(at, "/required", "must have the key `" + name + "` now");
        }
      }
    }
  }

  private void types(Map<?, ?> from, Map<?, ?> schema, At at) {
    Set<Object> now = set(schema.get("type"));
    Set<Object> lost = new LinkedHashSet<>(set(from.get("type")));
    lost.removeAll(now);
    if (now.contains("number")) {
      lost.remove("integer");
    }
    if (!now.isEmpty() && (!lost.isEmpty() || !from.containsKey("type"))) {
      say(at, "/type", "must be " + list(now) + " now");
    }
  }

  private void words(Map<?, ?> from, Map<?, ?> schema, At at) {
    Set<Object> now = choices(schema);
    Set<Object> lost = choices(from);
    boolean wasFree = lost.isEmpty();
    lost.removeAll(now);
    if (!now.isEmpty() && wasFree) {
      say(at, "/enum", "must be one of " + list(now) + " now");
    } else if (!now.isEmpty() && !lost.isEmpty()) {
      say(at, "/enum", "may not be " + list(lost) + " any more");
    }
  }

  private void bounds(Map<?, ?> from, Map<?, ?> schema, At at) {
    schema.forEach(
        (key, value) -> {
          String bound = String.valueOf(key);
          boolean lower = LOWER.contains(bound);
          if (!(value instanceof Number limit) || !lower && !UPPER.contains(bound)) {
            return;
          }
          double now = limit.doubleValue();
          boolean tighter;
          if (from.get(bound) instanceof Number before) {
            tighter = lower ? now > before.doubleValue() : now < before.doubleValue();
          } else {
            tighter = !lower || bound.endsWith("inimum") || now > 0;
          }
          if (tighter) {
            say(at, "/" + bound, "has the `" + bound + "` " + value + " now");
          }
        });
  }

  private void say(At at, String below, String what) {
    differences.add(new Difference(at.pointer + below, title(at) + " " + what + ".", true));
  }

  private static String title(At at) {
    return at.path.keys().isEmpty() ? "The map of all values" : "The value `" + at.path + "`";
  }

  /** Follows references inside the schema; one that leads nowhere accepts everything. */
  private static @Nullable Object resolved(@Nullable Object schema, Map<?, ?> root) {
    Object current = schema;
    for (int step = 0; step < 8; step++) {
      if (!(current instanceof Map<?, ?> map && map.get("$ref") instanceof String reference)) {
        return current;
      }
      current = reference.startsWith("#") ? JsonPointers.find(root, reference.substring(1)) : null;
    }
    return null;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Set<Object> set(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return new LinkedHashSet<>(list);
    }
    return value == null ? new LinkedHashSet<>() : new LinkedHashSet<>(List.of(value));
  }

  private static Set<Object> choices(Map<?, ?> schema) {
    Object only = schema.get("const");
    return set(only == null ? schema.get("enum") : only);
  }

  private static String list(Set<Object> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }
}
