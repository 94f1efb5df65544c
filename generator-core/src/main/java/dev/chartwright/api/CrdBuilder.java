package dev.chartwright.api;

import dev.chartwright.api.source.ResourceType;
import dev.chartwright.api.source.ResourceVersion;
import dev.chartwright.api.source.Schemas;
import dev.chartwright.api.source.TypeLibrary;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Builds CRDs: every named type is written out where it is used. */
final class CrdBuilder {

  private final TypeLibrary library;
  private final Map<String, Map<String, Object>> expanded = new HashMap<>();

  CrdBuilder(TypeLibrary library) {
    this.library = library;
  }

  /** The CRD as plain data, its keys sorted. */
  Map<String, Object> crd(ResourceType type) {
    Map<String, Object> metadata = new TreeMap<>();
    putUnlessEmpty(metadata, "annotations", type.annotations());
    putUnlessEmpty(metadata, "labels", type.labels());
    metadata.put("name", type.plural() + "." + type.group());
    Map<String, Object> names = new TreeMap<>();
    names.put("kind", type.kind());
    names.put("listKind", type.kind() + "List");
    names.put("plural", type.plural());
    names.put("singular", type.singular());
    if (!type.shortNames().isEmpty()) {
      names.put("shortNames", type.shortNames());
    }
    if (!type.categories().isEmpty()) {
      names.put("categories", type.categories());
    }
    Map<String, Object> spec = new TreeMap<>();
    spec.put("group", type.group());
    spec.put("names", names);
    spec.put("scope", type.scope());
    spec.put("versions", type.versions().stream().map(this::version).toList());
    Map<String, Object> crd = new TreeMap<>();
    crd.put("apiVersion", "apiextensions.k8s.io/v1");
    crd.put("kind", "CustomResourceDefinition");
    crd.put("metadata", metadata);
    crd.put("spec", spec);
    return crd;
  }

  private Map<String, Object> version(ResourceVersion version) {
    Map<String, Object> data = new TreeMap<>(version.head());
    data.put("schema", Map.of("openAPIV3Schema", expand(version.schema())));
    return data;
  }

  private Map<String, Object> expand(Map<String, Object> schema) {
    if (schema.size() == 1 && schema.get(Schemas.REF) instanceof String reference) {
      Map<String, Object> known = expanded.get(reference);
      if (known == null) {
        known = expandTop(library.top(schema));
        expanded.put(reference, known);
      }
      return known;
    }
    return expandTop(library.top(schema));
  }

  private Map<String, Object> expandTop(Map<String, Object> schema) {
    Map<String, Object> data = new TreeMap<>(schema);
    data.computeIfPresent("items", (key, items) -> expand(Schemas.map(items)));
    data.computeIfPresent("additionalProperties", (key, value) -> expand(Schemas.map(value)));
    data.computeIfPresent("properties", (key, properties) -> properties(Schemas.map(properties)));
    return data;
  }

  private Map<String, Object> properties(Map<String, Object> schemas) {
    Map<String, Object> data = new TreeMap<>();
    schemas.forEach((name, schema) -> data.put(name, expand(Schemas.map(schema))));
    return data;
  }

  private static void putUnlessEmpty(
      Map<String, Object> map, String key, Map<String, Object> value) {
    if (!value.isEmpty()) {
      map.put(key, new TreeMap<>(value));
    }
  }
}
