package dev.chartwright.api;

import dev.chartwright.api.source.Schemas;
import dev.chartwright.api.source.TypeLibrary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in what the API server fills in before it evaluates CEL rules. */
final class Defaults {

  private final TypeLibrary library;

  Defaults(TypeLibrary library) {
    this.library = library;
  }

  /** A copy with every default filled in; what does not fit the schema stays as it is. */
  Map<String, @Nullable Object> fillObject(
      Map<String, Object> schema, Map<String, @Nullable Object> value) {
    return object(library.top(schema), value);
  }

  private @Nullable Object fill(Map<String, Object> schema, @Nullable Object value) {
    Map<String, Object> top = library.top(schema);
    if (value instanceof Map<?, ?> map) {
      return object(top, map);
    }
    if (value instanceof List<?> list && top.get("items") instanceof Map<?, ?> items) {
      List<@Nullable Object> filled = new ArrayList<>();
      list.forEach(item -> filled.add(fill(Schemas.map(items), item)));
      return filled;
    }
    return value;
  }

  private Map<String, @Nullable Object> object(Map<String, Object> schema, Map<?, ?> value) {
    Map<String, Object> properties = Schemas.map(schema.getOrDefault("properties", Map.of()));
    Object others = schema.get("additionalProperties");
    Map<String, @Nullable Object> filled = new LinkedHashMap<>();
    value.forEach(
        (key, child) -> {
          Object inside = properties.getOrDefault((String) key, others == null ? Map.of() : others);
          filled.put((String) key, fill(Schemas.map(inside), child));
        });
    properties.forEach(
        (name, property) -> {
          Map<String, Object> inside = Schemas.map(property);
          Object preset = library.top(inside).get("default");
          if (preset != null && !filled.containsKey(name)) {
            filled.put(name, fill(inside, preset));
          }
        });
    return filled;
  }
}
