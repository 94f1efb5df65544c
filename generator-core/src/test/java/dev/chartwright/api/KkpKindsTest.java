package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of KKP's kinds refuse what KKP refuses, and nothing that it lets pass. */
class KkpKindsTest {

  private static final String DEFINITION =
      """
      apiVersion: apps.kubermatic.k8c.io/v1
      kind: ApplicationDefinition
      metadata: {name: ai-inference-routing}
      spec:
        description: An inference gateway.
        method: METHOD
        defaultVersion: "VERSION"
        defaultNamespace: {name: "NAMESPACE", create: true}
        defaultDeployOptions: {helm: {wait: true, timeout: 15m0s}}
        defaultValues: {anything: [goes]}
        versions:
          - version: "1.0.0"
            template:
              source:
                helm: {chartName: "CHART", chartVersion: "1.0.0", url: "URL"}
                git: {remote: "https://example.com/a.git", ref: {commit: "COMMIT"}}
        logoFormat: LOGO
      """;

  private static final String INSTALLATION =
      """
      apiVersion: apps.kubermatic.k8c.io/v1
      kind: ApplicationInstallation
      metadata: {name: ai, namespace: ai}
      spec:
        applicationRef: {name: "NAME", version: "1.0.0"}
        valuesBlock: ""
      """;

  private final SchemaCheck check = new SchemaCheck();

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "v1", "foo1bar", "1.2.3.4", "1_2", "1.0.0-rc.1+build"})
  void versionsNeedADigitOnly(String version) {
    assertThat(definition("VERSION", version)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ai-inference", "AI_Inference", "", "a.b"})
  void everyNamespaceUpTo63CharactersPasses(String name) {
    assertThat(definition("NAMESPACE", name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "METHOD, kustomize, /spec/method enum",
    "VERSION, latest, /spec/defaultVersion pattern",
    "VERSION, '', /spec/defaultVersion pattern",
    "CHART, '', /spec/versions/0/template/source/helm/chartName minLength",
    "URL, ftp://x, /spec/versions/0/template/source/helm/url pattern",
    "URL, https://, /spec/versions/0/template/source/helm/url pattern",
    "COMMIT, abc, /spec/versions/0/template/source/git/ref/commit pattern",
    "LOGO, jpg, /spec/logoFormat enum",
  })
  void refusesWhatTheCrdRefuses(String place, String value, String violation) {
    assertThat(definition(place, value)).containsExactly(violation);
  }

  @Test
  void refusesNamespacesOf64Characters() {
    assertThat(definition("NAMESPACE", "a".repeat(64)))
        .containsExactly("/spec/defaultNamespace/name maxLength");
  }

  @Test
  void aDefinitionWithADotInItsNameCannotBeInstalled() {
    assertThat(check.violations(INSTALLATION.replace("NAME", "a-b"))).isEmpty();
    assertThat(check.violations(INSTALLATION.replace("NAME", "a.b")))
        .containsExactly("/spec/applicationRef/name pattern");
  }

  @Test
  void aCatalogueKnowsNoTimeout() {
    String catalogue =
        """
        apiVersion: applicationcatalog.k8c.io/v1alpha1
        kind: ApplicationCatalog
        metadata: {name: ai}
        spec:
          helm:
            charts:
              - chartName: ai
                metadata: {displayName: AI}
                repositorySettings: {baseURL: oci://registry.example.com/charts}
                chartVersions: [{chartVersion: "1.0.0", appVersion: "1.0.0"}]
                defaultDeployOptions: {helm: {wait: true, timeout: 15m0s}}
        """;
    assertThat(check.violations(catalogue))
        .containsExactly(
            "/spec/helm/charts/0/defaultDeployOptions/helm/timeout additionalProperties");
    assertThat(check.violations(catalogue.replace(", timeout: 15m0s", ""))).isEmpty();
  }

  /** What stands at one place of a definition that is otherwise good. */
  private List<String> definition(String place, String value) {
    String yaml =
        DEFINITION
            .replace(place, value)
            .replace("METHOD", "helm")
            .replace("VERSION", "1.0.0")
            .replace("NAMESPACE", "ai")
            .replace("CHART", "ai")
            .replace("URL", "oci://registry.example.com/charts")
            .replace("COMMIT", "0".repeat(40))
            .replace("LOGO", "svg+xml");
    return check.violations(yaml);
  }
}
