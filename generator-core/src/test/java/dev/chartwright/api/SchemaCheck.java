package dev.chartwright.api;

import dev.chartwright.api.source.Schemas;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks objects, given as YAML, against the closed schema of their kind. */
final class SchemaCheck {

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());

  /** What is wrong, as {@code pointer keyword}. */
  List<String> violations(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    Object root = YamlReader.read("object.yaml", bytes).value().orElseThrow().root();
    Map<String, Object> object = Schemas.map(Objects.requireNonNull(root));
    String apiVersion = (String) Objects.requireNonNull(object.get("apiVersion"));
    String kind = (String) Objects.requireNonNull(object.get("kind"));
    Map<String, Object> schema = types.jsonSchema(apiVersion, kind).orElseThrow();
    return JsonSchema.compile(schema).violations(object).stream()
        .map(violation -> violation.pointer() + " " + violation.keyword())
        .toList();
  }
}
