package dev.chartwright;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.schema.JsonSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The API types for many threads: each bundle is written and each schema compiled once. */
final class ApiLookup {

  private final ApiTypes types;
  private final Map<String, SortedMap<String, String>> manifests = new HashMap<>();
  private final Map<String, Optional<JsonSchema>> schemas = new HashMap<>();

  ApiLookup(ApiTypes types) {
    this.types = types;
  }

  /** File name to CRD manifest of a bundle. */
  synchronized SortedMap<String, String> crdManifests(String bundle) {
    return manifests.computeIfAbsent(bundle, types::crdManifests);
  }

  /** The closed schema of a kind. */
  synchronized Optional<JsonSchema> schema(String apiVersion, String kind) {
    return schemas.computeIfAbsent(
        apiVersion + " " + kind,
        key -> types.jsonSchema(apiVersion, kind).map(JsonSchema::compile));
  }
}
