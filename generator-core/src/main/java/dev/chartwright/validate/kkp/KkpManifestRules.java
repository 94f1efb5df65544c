package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
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

  private static final String DEFINITION = "apps.kubermatic.k8c.io/v1 ApplicationDefinition";
  private static final String INSTALLATION = "apps.kubermatic.k8c.io/v1 ApplicationInstallation";
  private static final String CATALOG = "applicationcatalog.k8c.io/v1alpha1 ApplicationCatalog";
  private static final List<String> KINDS = List.of(DEFINITION, INSTALLATION, CATALOG);

  private final BiFunction<String, String, Optional<JsonSchema>> kinds;

  /**
   * Rules with these schemas.
   *
   * @param kinds API version and kind to schema
   */
  public KkpManifestRules(BiFunction<String, String, Optional<JsonSchema>> kinds) {
    this.kinds = kinds;
  }

  /** Whether a manifest is of a kind that is checked here. */
  public static boolean isKnown(YamlDocument manifest) {
    return KINDS.contains(kind(manifest));
  }

  /** Everything that is wrong with a manifest; nothing if it is none for KKP. */
  public List<Finding> check(YamlDocument manifest, KkpContext context) {
    YamlField root = YamlField.root(manifest);
    List<Finding> findings = new ArrayList<>();
    switch (kind(manifest)) {
      case DEFINITION -> DefinitionRules.check(root, context, findings);
      case INSTALLATION -> InstallationRules.check(root, context, findings);
      case CATALOG -> CatalogRules.check(root, context, findings);
      default -> {
        unknown(root, findings);
        return findings;
      }
    }
    kinds
        .apply(root.at("apiVersion").text(), root.at("kind").text())
        .ifPresent(schema -> findings.addAll(SchemaFindings.of(CONFORMS, schema, manifest)));
    return findings;
  }

  /** What has changed in a manifest that may not, since it was published. */
  public static List<Finding> since(YamlDocument published, YamlDocument manifest) {
    List<Finding> findings = new ArrayList<>();
    if (kind(manifest).equals(DEFINITION)) {
      DefinitionRules.since(YamlField.root(manifest), YamlField.root(published), findings);
    } else if (kind(manifest).equals(INSTALLATION)) {
      InstallationRules.since(YamlField.root(manifest), YamlField.root(published), findings);
    }
    return findings;
  }

  private static void unknown(YamlField root, List<Finding> findings) {
    String apiVersion = root.at("apiVersion").text();
    if (apiVersion.matches("(?:apps\\.kubermatic|applicationcatalog)\\.k8c\\.io(?:/.*)?")) {
      findings.add(
          root.at("kind")
              .say(
                  CONFORMS,
                  "KKP has no kind `" + root.at("kind").text() + "` in `" + apiVersion + "`.",
                  NearestNames.hint(apiVersion + " " + root.at("kind").text(), "Kinds", KINDS)));
    }
  }

  private static String kind(YamlDocument manifest) {
    YamlField root = YamlField.root(manifest);
    return root.at("apiVersion").text() + " " + root.at("kind").text();
  }
}
