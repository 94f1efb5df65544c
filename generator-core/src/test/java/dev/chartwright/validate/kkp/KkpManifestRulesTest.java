package dev.chartwright.validate.kkp;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check of KKP's webhooks by its own: what it refuses, and what stands just beside it. */
class KkpManifestRulesTest {

  private static final Path FINDINGS = Path.of("../docs/findings");
  private static final String SOURCE =
      """
      helm:
        chartName: chat
        chartVersion: "1.0.0"
        url: oci://registry.example.com/charts
      """
          .indent(10);

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());
  private final KkpManifestRules rules =
      new KkpManifestRules(
          (apiVersion, kind) -> types.jsonSchema(apiVersion, kind).map(JsonSchema::compile));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V-SRC-1   | {helm: {url: "oci://e.com", chartName: a, chartVersion: 1.0.0}, git: {remote: a, ref: {tag: v1}}} | KKP-010
          V-SRC-2   | {}                                                                        | KKP-010
          V-URL-1   | {helm: {url: "oci://:80", chartName: a, chartVersion: 1.0.0}}               | KKP-004
          V-URL-2   | {helm: {url: "oci://e.com:/charts", chartName: a, chartVersion: 1.0.0}}     | KKP-004
          V-URL-3   | {helm: {url: "http://e.com", insecure: false, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-3b  | {helm: {url: "http://e.com", insecure: true, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-4   | {helm: {url: "http://e.com", plainHTTP: false, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-5   | {helm: {url: "https://e.com", plainHTTP: true, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-6   | {helm: {url: "https://localhost/x", chartName: a, chartVersion: 1.0.0}}     | KKP-004
          V-URL-6b  | {helm: {url: "https://127.0.0.1/x", chartName: a, chartVersion: 1.0.0}}     | KKP-004
          V-URL-6c  | {helm: {url: "https://[::1]:80/x", chartName: a, chartVersion: 1.0.0}}      | KKP-004
          V-URL-7   | {helm: {url: "oci://e.com", plainHTTP: true, insecure: true, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-8   | {helm: {url: "oci://localhost", plainHTTP: false, chartName: a, chartVersion: 1.0.0}} | KKP-011
          V-URL-ok1 | {helm: {url: "oci://localhost:5000/x", chartName: a, chartVersion: 1.0.0}}  |
          V-URL-ok2 | {helm: {url: "http://localhost/x", plainHTTP: true, chartName: a, chartVersion: 1.0.0}} |
          V-URL-ok3 | {helm: {url: "oci://e.com", insecure: true, chartName: a, chartVersion: 1.0.0}} |
          V-URL-ok4 | {helm: {url: "https://e.com", plainHTTP: false, insecure: true, chartName: a, chartVersion: 1.0.0}} |
          V-URL-ok5 | {helm: {url: "oci://under_score.e.com", chartName: a, chartVersion: 1.0.0}} |
          V-OPENAPI1| {helm: {url: "ftp://e.com", chartName: a, chartVersion: 1.0.0}}             | KKP-007
          V-OPENAPI2| {helm: {url: "https://e.com", chartName: "", chartVersion: 1.0.0}}          | KKP-007
          V-OPENAPI3| {git: {remote: "", ref: {tag: v1}}}                                         | KKP-007
          V-OPENAPI4| {git: {remote: a, ref: {branch: main, commit: abc}}}                        | KKP-007
          V-HCRED-1 | {helm: {url: "https://e.com", chartName: a, chartVersion: 1.0.0, credentials: {registryConfigFile: {key: k}, username: {key: k}, password: {key: k}}}} | KKP-012
          V-HCRED-2 | {helm: {url: "https://e.com", chartName: a, chartVersion: 1.0.0, credentials: {username: {key: k}}}} | KKP-012
          V-HCRED-3 | {helm: {url: "https://e.com", chartName: a, chartVersion: 1.0.0, credentials: {password: {key: k}}}} | KKP-012
          V-HCRED-ok| {helm: {url: "https://e.com", chartName: a, chartVersion: 1.0.0, credentials: {username: {key: k}, password: {key: k}}}} |
          V-HCRED-oc| {helm: {url: "oci://e.com", chartName: a, chartVersion: 1.0.0, credentials: {registryConfigFile: {key: k}}}} |
          V-GREF-1  | {git: {remote: a, ref: {}}}                                                 | KKP-014
          V-GREF-2  | {git: {remote: a, ref: {tag: v1, branch: main}}}                            | KKP-014
          V-GREF-3b | {git: {remote: a, ref: {commit: "0123456789012345678901234567890123456789"}}} | KKP-014
          V-GREF-ok | {git: {remote: a, ref: {branch: main, commit: "0123456789012345678901234567890123456789"}}} |
          V-GCRED-1 | {git: {remote: a, ref: {tag: v1}, credentials: {method: password}}}          | KKP-015
          V-GCRED-2 | {git: {remote: a, ref: {tag: v1}, credentials: {method: token}}}             | KKP-015
          V-GCRED-3 | {git: {remote: a, ref: {tag: v1}, credentials: {method: ssh-key}}}           | KKP-015
          V-GCRED-4 | {git: {remote: a, ref: {tag: v1}, credentials: {method: unknown}}}           | KKP-007
          V-GCRED-ok| {git: {remote: a, ref: {tag: v1}, credentials: {method: ssh-key, sshKey: {key: k}}}} |
          """)
  void sources(String name, String source, String ids) throws IOException {
    String manifest = definition().replace("source:\n" + SOURCE, "source: " + source + "\n");
    assertThat(manifest).as(name).isNotEqualTo(definition());
    String expected = ids == null ? "" : ids;
    assertThat(String.join(" ", ids(manifest, KkpContext.NONE))).as(name).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          {wait: true, timeout: 5m0s, atomic: true}   | -
          {enableDNS: true}                           | -
          {wait: false, timeout: 0s}                  | -
          {timeout: 5m}                               | ERROR
          {wait: false, timeout: 1ms}                 | ERROR
          {atomic: true, timeout: 5m0s}               | WARNING
          {wait: true}                                | WARNING
          {wait: true, timeout: 0s}                   | WARNING
          """)
  void deployOptions(String options, String severity) throws IOException {
    String manifest =
        definition()
            .replace("      wait: true\n      timeout: 30m0s\n", "")
            .replace(
                "    helm:\n  defaultValuesBlock",
                "    helm: " + options + "\n  defaultValuesBlock");
    List<Finding> findings = findings(manifest, KkpContext.NONE);
    if (severity == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.rule().id()).isEqualTo("KKP-016");
                assertThat(finding.severity()).hasToString(severity);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5 m", "-5m0s", "1d", "m", "1h30", "soon"})
  void timesThatAreNone(String time) throws IOException {
    assertThat(ids(definition().replace("30m0s", "\"" + time + "\""), KkpContext.NONE))
        .contains("KKP-027");
  }

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
        definition()
            .replace("- version: \"1.0.0\"", "- version: \"" + version + "\"")
            .replace("defaultVersion: \"1.1.0\"\n", "defaultVersion: \"1.1.0\"\n");
    assertThat(String.join(" ", ids(manifest, KkpContext.NONE))).isEqualTo(id);
  }

  @Test
  void publishedVersionsStay() throws IOException {
    String published = definition();
    assertThat(since(published, published)).isEmpty();
    String more = published.replace("  defaultNamespace", version("1.2.0") + "  defaultNamespace");
    assertThat(since(published, more)).isEmpty();
    String renamed = published.replace("- version: \"1.0.0\"", "- version: \"v1.0.0\"");
    assertThat(since(published, renamed))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("KKP-002");
              assertThat(finding.message())
                  .isEqualTo(
                      "The published version `1.0.0` is gone, so KKP would uninstall it from every"
                          + " cluster.");
            });
    String exchanged = published.replace("chartVersion: \"1.0.0\"", "chartVersion: \"1.0.1\"");
    assertThat(since(published, exchanged))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("KKP-002");
              assertThat(finding.message())
                  .isEqualTo(
                      "The published version `1.0.0` was the chart `chat` `1.0.0` and is the chart"
                          + " `chat` `1.0.1`, so KKP would exchange it in every cluster.");
            });
    String moved = published.replace("oci://registry.example.com/", "oci://mirror.example.com/");
    assertThat(since(published, moved)).isEmpty();
    String git =
        published.replaceFirst(
            "(?s)helm:\\s+chartName: chat\\s+chartVersion: \"1.0.0\"\\s+url: \\S+",
            "git: {remote: 'https://git.example.com/a', ref: {tag: v1}}");
    assertThat(since(published, git))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("was the chart `chat` `1.0.0` and is `.` from Git at `v1`,");
    String none = published.replaceAll("(?s)  versions:.*  defaultN", "  versions: []\n  defaultN");
    assertThat(since(published, none))
        .isNotEmpty()
        .allMatch(finding -> finding.rule().id().equals("KKP-002"));
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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{ bos_token }}                     | true
          {{ $labels.pod }}                   | true
          {{ .Values.x }}                     | true
          {{ .Release.Namespace }}            | true
          {"a":{"b":{{}}}}                    | true
          {{ unclosed                         | true
          <,im_start,>                        | true
          x < 3                               | true
          <your-token                         | true
          <title>                             | true
          <!-- c -->                          | true
          {{ .Cluster.Name }}                 | false
          {{ .Cluster.HumanReadableName }}.example.com | false
          {{ or (index .Cluster.Labels "env") "x" }} | false
          {{ `{{ .Release.Namespace }}` }}    | false
          {% if x %}                          | false
          <s></s>                             | false
          <your value>                        | false
          {"a": {"b": 1}}                     | false
          a > b                               | false
          """)
  void textsInTheTemplatePass(String text, boolean changed) {
    List<TemplatePass.Change> changes =
        TemplatePass.changes(java.util.Map.of("a", List.of(text.replace("<,", "<|"))));
    assertThat(!changes.isEmpty()).isEqualTo(changed);
    assertThat(changes).allMatch(change -> change.path().equals("a[0]"));
  }

  @ParameterizedTest
  @CsvSource({"131072, false", "999999, false", "1000000, true", "-2000000, true", "1048576, true"})
  void numbersInTheTemplatePass(long number, boolean changed) {
    assertThat(!TemplatePass.changes(java.util.Map.of("a", number)).isEmpty()).isEqualTo(changed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\\nb:c", "[1", "- a", "word", "a: 1\\na: 2"})
  void blocksThatAreNoMap(String block) throws IOException {
    String manifest =
        definition()
            .replaceAll("(?s)  defaultValuesBlock: .*  documentationURL", "  documentationURL")
            .replace(
                "  documentationURL",
                "  defaultValuesBlock: \"" + block + "\"\n  documentationURL");
    assertThat(ids(manifest, KkpContext.NONE)).isNotEmpty().containsOnly("KKP-018");
  }

  @Test
  void anEmptyBlockIsLeftAlone() throws IOException {
    String manifest = definition().replace("    replicas: 2\n", "");
    assertThat(findings(manifest, KkpContext.NONE)).isEmpty();
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

  private static List<Finding> since(String published, String manifest) {
    return KkpManifestRules.since(document(published), document(manifest));
  }

  private List<String> ids(String manifest, KkpContext context) {
    return findings(manifest, context).stream().map(finding -> finding.rule().id()).toList();
  }

  private List<Finding> findings(String manifest, KkpContext context) {
    return rules.check(document(manifest), context);
  }

  private static YamlDocument document(String manifest) {
    return YamlReader.read("manifest.yaml", manifest.getBytes(StandardCharsets.UTF_8))
        .value()
        .orElseThrow();
  }

  private static String version(String version) {
    return "    - version: \"" + version + "\"\n      template:\n        source:\n" + SOURCE;
  }

  private static String definition() throws IOException {
    return good("KKP-002", "applicationdefinition.yaml");
  }

  private static String good(String id, String file) throws IOException {
    return Files.readString(FINDINGS.resolve(id).resolve("good").resolve(file));
  }
}
