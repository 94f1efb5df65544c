package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.source.Schemas;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The closed schema says no less than the CRD. */
class ClosedSchemaTest {

  private static final List<String> SAME =
      List.of(
          "enum",
          "pattern",
          "format",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties",
          "required",
          "oneOf",
          "not",
          "allOf");

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());
  private int nodes;

  @Test
  void nothingThatTheCrdDemandsIsLost() {
    for (String bundle : types.bundles()) {
      for (String manifest : types.crdManifests(bundle).values()) {
        Map<String, Object> spec = Schemas.map(get(crd(manifest), "spec"));
        Object kind = get(Schemas.map(get(spec, "names")), "kind");
        for (Object version : (List<?>) get(spec, "versions")) {
          String name = get(spec, "group") + "/" + get(Schemas.map(version), "name");
          Map<String, Object> schema = types.jsonSchema(name, (String) kind).orElseThrow();
          Map<String, Object> open = Schemas.map(get(Schemas.map(version), "schema"));
          Map<String, Object> root = Schemas.map(get(open, "openAPIV3Schema"));
          Map<String, Object> fields = new TreeMap<>(Schemas.map(get(root, "properties")));
          fields.keySet().removeAll(List.of("apiVersion", "kind", "metadata", "status"));
          if (bundle.equals(latest(name, (String) kind))) {
            fields.forEach(
                (field, child) ->
                    compare(
                        name + " " + kind + "/" + field,
                        Schemas.map(child),
                        Schemas.map(get(Schemas.map(get(schema, "properties")), field)),
                        schema));
          }
        }
      }
    }
    System.out.printf("%d nodes of closed schemas compared with their CRDs%n", nodes);
    assertThat(nodes).isGreaterThan(300);
  }

  /** Two bundles may have a kind; its schema is the last one's. */
  private String latest(String apiVersion, String kind) {
    return types.bundles().stream()
        .filter(bundle -> types.kinds(bundle).contains(new ApiTypes.Kind(apiVersion, kind)))
        .reduce("", (first, last) -> last);
  }

  private void compare(
      String where, Map<String, Object> crd, Map<String, Object> use, Map<String, Object> root) {
    Map<String, Object> closed = use;
    while (closed.get("$ref") instanceof String reference) {
      Object name = reference.substring("#/$defs/".length());
      closed = Schemas.map(get(Schemas.map(get(root, "$defs")), (String) name));
    }
    nodes++;
    Map<String, Object> node = closed;
    SAME.stream()
        .filter(crd::containsKey)
        .forEach(
            word -> assertThat(node.get(word)).as(where + " " + word).isEqualTo(crd.get(word)));
    bound(where, crd, node, "minimum", "exclusiveMinimum");
    bound(where, crd, node, "maximum", "exclusiveMaximum");
    if (crd.containsKey("type")) {
      assertThat(node.get("type")).as(where).isEqualTo(crd.get("type"));
    }
    if (crd.get("items") instanceof Map<?, ?> items) {
      compare(where + "/*", Schemas.map(items), Schemas.map(get(node, "items")), root);
    }
    if (crd.get("additionalProperties") instanceof Map<?, ?> values) {
      Object others = get(node, "additionalProperties");
      compare(where + "/*", Schemas.map(values), Schemas.map(others), root);
    } else if ("object".equals(crd.get("type"))) {
      boolean open = crd.containsKey("x-kubernetes-preserve-unknown-fields");
      assertThat(node.get("additionalProperties")).as(where).isEqualTo(open ? null : false);
    }
    Schemas.map(crd.getOrDefault("properties", Map.of()))
        .forEach(
            (name, child) ->
                compare(
                    where + "/" + name,
                    Schemas.map(child),
                    Schemas.map(get(Schemas.map(get(node, "properties")), name)),
                    root));
  }

  private static void bound(
      String where,
      Map<String, Object> crd,
      Map<String, Object> closed,
      String inclusive,
      String exclusive) {
    boolean excludes = Boolean.TRUE.equals(crd.get(exclusive));
    assertThat(closed.get(excludes ? exclusive : inclusive))
        .as(where + " " + inclusive)
        .isEqualTo(crd.get(inclusive));
  }

  private static Object get(Map<String, Object> map, String key) {
    return Objects.requireNonNull(map.get(key), () -> key + " is missing in " + map.keySet());
  }

  private static Map<String, Object> crd(String yaml) {
    @Nullable Object root =
        YamlReader.read("crd.yaml", yaml.getBytes(StandardCharsets.UTF_8))
            .value()
            .orElseThrow()
            .root();
    return Schemas.map(Objects.requireNonNull(root));
  }
}
