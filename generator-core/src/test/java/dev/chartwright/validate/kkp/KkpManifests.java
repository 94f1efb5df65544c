package dev.chartwright.validate.kkp;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.finding.Finding;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Manifests of the examples in {@code docs/findings}, and what the rules say of them. */
final class KkpManifests {

  static final String SOURCE =
      """
      helm:
        chartName: chat
        chartVersion: "1.0.0"
        url: oci://registry.example.com/charts
      """
          .indent(10);

  private static final Path FINDINGS = Path.of("../docs/findings");
  private static final ApiTypes TYPES = ApiTypes.load(BuiltInResources.load());
  private static final KkpManifestRules RULES =
      new KkpManifestRules(
          (apiVersion, kind) -> TYPES.jsonSchema(apiVersion, kind).map(JsonSchema::compile));

  private KkpManifests() {}

  static List<Finding> since(String published, String manifest) {
    return KkpManifestRules.since(document(published), document(manifest));
  }

  static List<String> ids(String manifest, KkpContext context) {
    return findings(manifest, context).stream().map(finding -> finding.rule().id()).toList();
  }

  static List<Finding> findings(String manifest, KkpContext context) {
    return RULES.check(document(manifest), context);
  }

  static YamlDocument document(String manifest) {
    return YamlReader.read("manifest.yaml", manifest.getBytes(StandardCharsets.UTF_8))
        .value()
        .orElseThrow();
  }

  static String version(String version) {
    return "    - version: \"" + version + "\"\n      template:\n        source:\n" + SOURCE;
  }

  static String definition() throws IOException {
    return good("KKP-002", "applicationdefinition.yaml");
  }

  static String good(String id, String file) throws IOException {
    return Files.readString(FINDINGS.resolve(id).resolve("good").resolve(file));
  }
}
