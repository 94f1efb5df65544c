package dev.chartwright.api;

import dev.chartwright.api.source.ResourceVersion;
import dev.chartwright.api.source.Schemas;
import dev.chartwright.api.source.TypeLibrary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Builds the JSON Schema (draft 2020-12) of one kind. Unlike the CRD it refuses what the API server
 * would silently drop: unknown fields, and {@code status}, which no chart sets.
 */
final class ClosedSchema {

  /** Where the fields of {@code metadata} are described, which a CRD must not do. */
  private static final String METADATA = "common/ObjectMeta";

  private static final Set<String> COPIED =
      Set.of(
          "type",
          "enum",
          "pattern",
          "format",
          "multipleOf",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "required",
          "oneOf",
          "anyOf",
          "allOf",
          "not",
          "propertyNames");

  /** What a place of use may say without changing what is valid there. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(Schemas.REF, "default", "description", Schemas.RULES, "x-kubernetes-map-type");

  private final TypeLibrary library;
  private final SortedMap<String, Object> definitions = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  private ClosedSchema(TypeLibrary library) {
    this.library = library;
  }

  static Map<String, Object> of(
      TypeLibrary library, String apiVersion, String kind, ResourceVersion version) {
    ClosedSchema closed = new ClosedSchema(library);
    Map<String, Object> schema = closed.close(version.schema());
    Map<String, Object> properties =
        new TreeMap<>(Schemas.map(schema.getOrDefault("properties", Map.of())));
    properties.put("apiVersion", Map.of("const", apiVersion));
    properties.put("kind", Map.of("const", kind));
    properties.put("metadata", closed.closeUse(Map.of(Schemas.REF, METADATA)));
    properties.remove("status");
    schema.put("properties", properties);
    Set<String> required = new java.util.TreeSet<>(List.of("apiVersion", "kind", "metadata"));
    ((List<?>) schema.getOrDefault("required", List.of())).forEach(f -> required.add((String) f));
    required.remove("status");
    schema.put("required", List.copyOf(required));
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$defs", closed.definitions);
    return schema;
  }

  private Map<String, Object> closeUse(Map<String, Object> schema) {
    if (!(schema.get(Schemas.REF) instanceof String reference)) {
      return close(schema);
    }
    if (!WITHOUT_EFFECT.containsAll(schema.keySet())) {
      return close(library.top(schema));
    }
    String name = names.get(library.canonical(reference));
    if (name == null) {
      name = reference.substring(reference.indexOf('/') + 1);
      while (names.containsValue(name)) {
        name += "_";
      }
      names.put(library.canonical(reference), name);
      definitions.put(name, close(library.top(Map.of(Schemas.REF, reference))));
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  private Map<String, Object> close(Map<String, Object> schema) {
    Map<String, Object> closed = new TreeMap<>(schema);
    closed.keySet().retainAll(COPIED);
    exclusive(schema, closed, "exclusiveMinimum", "minimum");
    exclusive(schema, closed, "exclusiveMaximum", "maximum");
    if (schema.containsKey("x-kubernetes-int-or-string")) {
      closed.remove("anyOf");
      closed.put("type", List.of("integer", "string"));
    }
    if (schema.get("items") instanceof Map<?, ?> items) {
      closed.put("items", closeUse(Schemas.map(items)));
    }
    if ("set".equals(schema.get("x-kubernetes-list-type"))) {
      closed.put("uniqueItems", true);
    }
    if ("object".equals(schema.get("type"))) {
      closeObject(schema, closed);
    }
    if (schema.containsKey("nullable")) {
      return Map.of("anyOf", List.of(Map.of("type", "null"), closed));
    }
    return closed;
  }

  private void closeObject(Map<String, Object> schema, Map<String, Object> closed) {
    Map<String, Object> properties = new TreeMap<>();
    Schemas.map(schema.getOrDefault("properties", Map.of()))
        .forEach((name, value) -> properties.put(name, closeUse(Schemas.map(value))));
    if (!properties.isEmpty()) {
      closed.put("properties", properties);
    }
    if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
      closed.put("additionalProperties", closeUse(Schemas.map(values)));
    } else if (!schema.containsKey("x-kubernetes-preserve-unknown-fields")) {
      closed.put("additionalProperties", false);
    }
  }

  /** OpenAPI 3.0 marks a bound as exclusive, JSON Schema has a bound of its own for it. */
  private static void exclusive(
      Map<String, Object> schema, Map<String, Object> closed, String exclusive, String bound) {
    Object value = schema.get(bound);
    if (value != null && Boolean.TRUE.equals(schema.get(exclusive))) {
      closed.remove(bound);
      closed.put(exclusive, value);
    }
  }
}
