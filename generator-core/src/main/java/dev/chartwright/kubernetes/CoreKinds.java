package dev.chartwright.kubernetes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JSON Schemas of the kinds that every Kubernetes 1.33 serves by itself, from {@code apps/v1
 * Deployment} to {@code policy/v1 PodDisruptionBudget}.
 *
 * <p>A schema refuses unknown keys, knows what is required, and holds the rules on names, labels,
 * quantities and fixed words. An empty value stands for a key that is not set, as the API server
 * reads it. Rules between fields are not in it.
 */
public final class CoreKinds {

  private CoreKinds() {}

  /**
   * The schema of a kind, draft 2020-12, as plain data; made anew by each call.
   *
   * @param apiVersion for example {@code apps/v1}
   * @return empty if Kubernetes 1.33 has no such kind of its own in a stable version
   */
  public static Optional<Map<String, Object>> jsonSchema(String apiVersion, String kind) {
    return KindTable.modelClass(apiVersion, kind).map(root -> schema(apiVersion, kind, root));
  }

  private static Map<String, Object> schema(String apiVersion, String kind, String root) {
    Map<String, Object> definitions = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (!definitions.containsKey(name)) {
        ModelClass model = ModelClass.named(name);
        definitions.put(name, model.definition());
        open.addAll(model.referenced());
      }
    }

    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("apiVersion", Map.of("const", apiVersion));
    properties.put("kind", Map.of("const", kind));
    properties.put(
        "metadata",
        Map.of(
            "type", "object",
            "required", List.of("name"),
            "properties", Map.of("name", NameForm.ofObject(kind).schema())));
    List<String> required = new ArrayList<>(List.of("apiVersion", "kind", "metadata"));
    if (ModelClass.named(root).needsSpec()) {
      required.add("spec");
      properties.put("spec", Map.of("type", "object"));
    }

    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("required", required);
    schema.put("properties", properties);
    schema.put("$ref", "#/$defs/" + root);
    schema.put("$defs", definitions);
    return schema;
  }
}
