package dev.chartwright.validate.kkp;

import static dev.chartwright.validate.kkp.KkpManifests.definition;
import static dev.chartwright.validate.kkp.KkpManifests.document;
import static dev.chartwright.validate.kkp.KkpManifests.findings;
import static dev.chartwright.validate.kkp.KkpManifests.good;
import static dev.chartwright.validate.kkp.KkpManifests.ids;
import static dev.chartwright.validate.kkp.KkpManifests.since;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Finding;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests for KKP as wholes: what its webhooks refuse, and what stands just beside it. */
class KkpManifestRulesTest {

  @ParameterizedTest
  @CsvSource({
    "foo1bar, KKP-019",
    "1.2.3.4, KKP-019",
    "1_2, KKP-019",
    "1.0, KKP-019",
    "01.0.0, KKP-019",
    "latest, KKP-007",
    "v1.0.0, ''",
    "1.0.0-rc.1+build.5, ''",
  })
  void versions(String version, String id) throws IOException {
    String manifest =
        definition().replace("- version: \"1.0.0\"", "- version: \"" + version + "\"");
    assertThat(String.join(" ", ids(manifest, KkpContext.NONE))).isEqualTo(id);
  }

  @Test
  void anInstallationAsksForAListedVersionAndKeepsItsNamespace() throws IOException {
    String installation = good("KKP-021", "applicationinstallation.yaml");
    KkpContext context =
        new KkpContext(Optional.of(document(definition())), KkpContext.Charts.NONE);
    assertThat(findings(installation, context)).isEmpty();
    assertThat(ids(installation.replace("\"1.1.0\"", "\"1.3.0\""), context))
        .containsExactly("KKP-020");
    assertThat(since(installation, installation)).isEmpty();
    assertThat(
            since(installation, installation.replace("create: true", "create: false")).stream()
                .map(finding -> finding.rule().id()))
        .containsExactly("KKP-021");
    String renamed =
        installation.replace("    name: chat\n    version", "    name: talk\n    version");
    assertThat(since(installation, renamed).stream().map(finding -> finding.rule().id()))
        .containsExactly("KKP-021");
    assertThat(
            ids(
                installation.replace("  valuesBlock", "  values: {replicas: 2}\n  valuesBlock"),
                context))
        .containsExactly("KKP-017");
  }

  @ParameterizedTest
  @CsvSource({
    "apps.kubermatic.k8c.io/v1, Applicationdefinition",
    "apps.kubermatic.k8c.io/v2, ApplicationDefinition",
    "applicationcatalog.k8c.io/v1, ApplicationCatalog"
  })
  void kindsThatKkpDoesNotHaveInItsGroups(String apiVersion, String kind) {
    List<Finding> findings =
        findings("apiVersion: " + apiVersion + "\nkind: " + kind + "\n", KkpContext.NONE);
    assertThat(findings)
        .extracting(finding -> finding.rule().id() + " " + finding.message())
        .containsExactly("KKP-007 KKP has no kind `" + kind + "` in `" + apiVersion + "`.");
    assertThat(findings.get(0).hint()).startsWith("Did you mean");
  }

  @ParameterizedTest
  @CsvSource({
    "chat.example, ERROR",
    "cert-manager, ERROR",
    "canal, ERROR",
    "a23456789012345678901234567, WARNING",
  })
  void names(String name, String severity) throws IOException {
    assertThat(
            findings(
                definition().replace("metadata:\n  name: chat", "metadata:\n  name: " + name),
                KkpContext.NONE))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("KKP-001");
              assertThat(finding.severity()).hasToString(severity);
            });
  }

  @Test
  void logos() throws IOException {
    assertThat(logo("bm90IGEgcGljdHVyZQ==", "png")).containsExactly("KKP-003");
    assertThat(logo("data:image/png;base64,AAAA", "png")).containsExactly("KKP-003");
    byte[] png = new byte[100];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 0, png, 0, 4);
    assertThat(logo(Base64.getEncoder().encodeToString(png), "png")).isEmpty();
    assertThat(logo(Base64.getEncoder().encodeToString(png), "svg+xml")).containsExactly("KKP-003");
    byte[] large = java.util.Arrays.copyOf(png, 32 * 1024 + 1);
    assertThat(logo(Base64.getEncoder().encodeToString(large), "png")).containsExactly("KKP-003");
  }

  @Test
  void catalogues() throws IOException {
    String catalogue = good("KKP-029", "applicationcatalog.yaml");
    assertThat(
            ids(
                catalogue
                    .replace("baseURL: oci:", "baseURL: https:")
                    .replace("registry.example.com", "localhost"),
                KkpContext.NONE))
        .containsExactly("KKP-004");
    assertThat(
            ids(catalogue.replace("appVersion: \"1.0.0\"", "appVersion: \"1.0\""), KkpContext.NONE))
        .containsOnly("KKP-019");
    String login =
        "/charts\n      credentials: {username: {key: k, name: n}, password: {key: k, name: n}}\n";
    assertThat(ids(catalogue.replaceFirst("/charts\n", login), KkpContext.NONE))
        .containsExactly("KKP-013");
    assertThat(ids(catalogue.replace("appName: chat", "appName: chat.a"), KkpContext.NONE))
        .containsExactly("KKP-001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec: 1",
        "spec: []",
        "spec: {versions: {a: 1}}",
        "spec: {versions: [1, null, [x]]}",
        "spec: {versions: [{version: {}, template: {source: {helm: 1, git: [2]}}}]}",
        "spec: {defaultValuesBlock: {a: 1}, defaultValues: text, logo: 1, defaultDeployOptions: {helm: {timeout: 5}}}",
        "spec: {helm: {charts: [1, {chartVersions: 2}], repositorySettings: []}}",
        "metadata: {labels: [1], annotations: text, name: [2]}",
      })
  void oddTypesAreLeftToTheSchema(String odd) {
    for (String head :
        List.of(
            "apiVersion: apps.kubermatic.k8c.io/v1\nkind: ApplicationDefinition\n",
            "apiVersion: apps.kubermatic.k8c.io/v1\nkind: ApplicationInstallation\n",
            "apiVersion: applicationcatalog.k8c.io/v1alpha1\nkind: ApplicationCatalog\n")) {
      assertThat(ids(head + odd + "\n", KkpContext.NONE)).contains("KKP-007");
    }
  }

  @Test
  void otherKindsAreNoneOfOurs() {
    assertThat(ids("apiVersion: v1\nkind: ConfigMap\nspec: {versions: []}\n", KkpContext.NONE))
        .isEmpty();
  }

  private List<String> logo(String base64, String format) throws IOException {
    return ids(
        definition()
            .replaceAll("  logo: .*", "  logo: \"" + base64 + "\"")
            .replace("logoFormat: svg+xml", "logoFormat: " + format),
        KkpContext.NONE);
  }
}
