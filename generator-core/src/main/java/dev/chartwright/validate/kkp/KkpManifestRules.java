package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.schema.SchemaFindings;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Holds the manifests of KKP 2.29 to 2.31 to what its webhooks check, and to what they forget and
 * somebody regrets later. Safe for use by many threads if the schemas are.
 */
public final class KkpManifestRules {

  private static final Rule CONFORMS =
      Rule.error("KKP-007", "A manifest for KKP must match the schema of its kind.");

  private final BiFunction<String, String, Optional<JsonSchema>> kinds;

  /**
   * Rules with these schemas.
   *
   * @param kinds API version and kind to schema
   */
  public KkpManifestRules(BiFunction<String, String, Optional<JsonSchema>> kinds) {
    this.kinds = kinds;
  }

  /** Everything that is wrong with a manifest; nothing if it is of another kind than KKP's. */
  public List<Finding> check(YamlDocument manifest, KkpContext context) {
    YamlField root = YamlField.root(manifest);
    String apiVersion = root.at("apiVersion").text();
    String kind = root.at("kind").text();
    List<Finding> findings = new ArrayList<>();
    switch (apiVersion + " " + kind) {
      case "apps.kubermatic.k8c.io/v1 ApplicationDefinition" ->
          DefinitionRules.check(root, context, findings);
      case "apps.kubermatic.k8c.io/v1 ApplicationInstallation" ->
          InstallationRules.check(root, context, findings);
      case "applicationcatalog.k8c.io/v1alpha1 ApplicationCatalog" ->
          CatalogRules.check(root, context, findings);
      default -> {
        return findings;
      }
    }
    kinds
        .apply(apiVersion, kind)
        .ifPresent(schema -> findings.addAll(SchemaFindings.of(CONFORMS, schema, manifest)));
    return findings;
  }
}
