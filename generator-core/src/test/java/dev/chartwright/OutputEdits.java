package dev.chartwright;

import java.util.List;
import java.util.Map;

/** OutputEdits that break a rule wherever they can be made, and edits that break none. */
final class OutputEdits {

  private static final String ROUTE = "HTTPRoute";
  private static final String GATEWAY = "Gateway";
  private static final String POOL = "InferencePool";
  static final String DEFINITION = "ApplicationDefinition";
  private static final String INSTALLATION = "ApplicationInstallation";
  private static final String CATALOGUE = "ApplicationCatalog";

  static final List<OutputEdit> BREAKING_CEL =
      List.of(
          OutputEdit.text(ROUTE, "/spec/rules/*/matches/*/path/value", old -> old.substring(1)),
          OutputEdit.text(ROUTE, "/spec/rules/*/matches/*/path/value", old -> old + "//a"),
          OutputEdit.text(ROUTE, "/spec/rules/*/matches/*/path/value", old -> old + "/./a"),
          OutputEdit.text(ROUTE, "/spec/rules/*/matches/*/path/value", old -> old + "/../a"),
          OutputEdit.text(ROUTE, "/spec/rules/*/matches/*/path/value", old -> old + "/.."),
          OutputEdit.text(ROUTE, "/spec/rules/*/matches/*/path/value", old -> old + "%2F"),
          OutputEdit.text(ROUTE, "/spec/rules/*/matches/*/path/value", old -> old + "#a"),
          OutputEdit.text(ROUTE, "/spec/rules/*/matches/*/path/value", old -> old + "\u00e4"),
          OutputEdit.set(
              ROUTE, "/spec/rules/*/timeouts", Map.of("request", "1s", "backendRequest", "2s")),
          OutputEdit.set(
              ROUTE, "/spec/rules/*/filters", List.of(Map.of("type", "RequestRedirect"))),
          OutputEdit.set(
              ROUTE,
              "/spec/rules/*",
              Map.of(
                  "filters",
                  List.of(redirect()),
                  "backendRefs",
                  List.of(Map.of("name", "a", "port", 80L)))),
          OutputEdit.set(ROUTE, "/spec/rules/*/filters", List.of(rewrite(), rewrite())),
          OutputEdit.set(ROUTE, "/spec/rules/*/backendRefs/*", Map.of("name", "a")),
          OutputEdit.twice(ROUTE, "/spec/parentRefs"),
          OutputEdit.twice(GATEWAY, "/spec/listeners"),
          OutputEdit.set(GATEWAY, "/spec/listeners/*/tls", Map.of("mode", "Terminate")),
          OutputEdit.set(
              GATEWAY,
              "/spec/addresses",
              List.of(Map.of("value", "1.2.3.4"), Map.of("value", "1.2.3.4"))),
          OutputEdit.twice(POOL, "/spec/targetPorts"),
          OutputEdit.set(POOL, "/spec/endpointPickerRef", Map.of("name", "a")));

  static final List<OutputEdit> BREAKING_KKP =
      List.of(
          OutputEdit.set(DEFINITION, "/metadata/name", "a.b"),
          OutputEdit.set(DEFINITION, "/metadata/name", "a".repeat(27)),
          OutputEdit.set(DEFINITION, "/metadata/name", "kueue"),
          OutputEdit.twice(DEFINITION, "/spec/versions"),
          OutputEdit.set(DEFINITION, "/spec/versions", List.of()),
          OutputEdit.set(DEFINITION, "/spec/versions/*/version", "1.0"),
          OutputEdit.set(DEFINITION, "/spec/versions/*/version", "9.9.9"),
          OutputEdit.set(DEFINITION, "/spec/versions/*/template/source", Map.of()),
          OutputEdit.set(
              DEFINITION, "/spec/versions/*/template/source/git", Map.of("ref", Map.of())),
          OutputEdit.set(
              DEFINITION, "/spec/versions/*/template/source/helm/url", "https://localhost/a"),
          OutputEdit.set(DEFINITION, "/spec/versions/*/template/source/helm/url", "oci://:1"),
          OutputEdit.set(DEFINITION, "/spec/versions/*/template/source/helm/url", "ftp://a"),
          OutputEdit.set(
              DEFINITION,
              "/spec/versions/*/template/source/helm/credentials",
              Map.of("username", Map.of("key", "a"))),
          OutputEdit.set(DEFINITION, "/spec/method", "kustomize"),
          OutputEdit.set(DEFINITION, "/spec/defaultVersion", "9.9.9"),
          OutputEdit.set(DEFINITION, "/spec/defaultNamespace/name", "A"),
          OutputEdit.set(DEFINITION, "/spec/defaultValues", Map.of("a", 1L)),
          OutputEdit.text(DEFINITION, "/spec/defaultValuesBlock", old -> old + "x: {{ y }}\n"),
          OutputEdit.text(DEFINITION, "/spec/defaultValuesBlock", old -> old + "x: '<|y|>'\n"),
          OutputEdit.text(DEFINITION, "/spec/defaultValuesBlock", old -> old + "x: 1048576\n"),
          OutputEdit.text(DEFINITION, "/spec/defaultValuesBlock", old -> old + "- x\n"),
          OutputEdit.text(DEFINITION, "/spec/logo", old -> "data:" + old),
          OutputEdit.set(DEFINITION, "/spec/logoFormat", "png"),
          OutputEdit.set(DEFINITION, "/spec/logoFormat", null),
          OutputEdit.set(DEFINITION, "/spec/documentationURL", "a"),
          OutputEdit.set(DEFINITION, "/spec/defaultDeployOptions", deploy("timeout", "5m0s")),
          OutputEdit.set(DEFINITION, "/spec/defaultDeployOptions", deploy("wait", true)),
          OutputEdit.set(DEFINITION, "/spec/selector", Map.of("datacenters", List.of("a"))),
          OutputEdit.set(INSTALLATION, "/spec/applicationRef/version", "9.9.9"),
          OutputEdit.set(INSTALLATION, "/spec/reconciliationInterval", "-5m"),
          OutputEdit.set(INSTALLATION, "/spec/values", Map.of("a", 1L)),
          OutputEdit.set(INSTALLATION, "/spec/namespace/name", "a_b"),
          OutputEdit.set(CATALOGUE, "/spec/helm/charts/*/metadata/appName", "a.b"),
          OutputEdit.set(
              CATALOGUE, "/spec/helm/charts/*/repositorySettings/baseURL", "https://127.0.0.1"),
          OutputEdit.set(CATALOGUE, "/spec/helm/charts/*/chartVersions/*/appVersion", "1.0"),
          OutputEdit.twice(CATALOGUE, "/spec/helm/charts"),
          OutputEdit.twice(CATALOGUE, "/spec/helm/charts/*/chartVersions"));

  static final List<OutputEdit> HARMLESS =
      List.of(
          OutputEdit.set(ROUTE, "/metadata/labels", Map.of("namespace", "a", "x.y/z-w", "b")),
          OutputEdit.text(ROUTE, "/spec/rules/*/matches/*/path/value", old -> old + "a-b.c~d"),
          OutputEdit.set(
              ROUTE, "/spec/rules/*/timeouts", Map.of("request", "0s", "backendRequest", "2s")),
          OutputEdit.set(ROUTE, "/spec/hostnames", List.of("a.example.com", "*.example.com")),
          OutputEdit.set(POOL, "/spec/targetPorts", List.of(Map.of("number", 1L))),
          OutputEdit.set(POOL, "/spec/selector/matchLabels", Map.of("a.b/c", "d")),
          OutputEdit.set(DEFINITION, "/metadata/name", "a-1"),
          OutputEdit.set(
              DEFINITION, "/spec/description", "Braces {{ and < signs are only words here."),
          OutputEdit.set(DEFINITION, "/spec/defaultDeployOptions", deploy("enableDNS", true)),
          OutputEdit.set(DEFINITION, "/spec/documentationURL", "https://example.com/?a=%3Cb"),
          OutputEdit.text(
              DEFINITION, "/spec/defaultValuesBlock", old -> old + "# {{ a comment }} <\n"),
          OutputEdit.set(
              DEFINITION, "/spec/versions/*/template/source/helm/url", "oci://localhost:5000/a"),
          OutputEdit.set(INSTALLATION, "/metadata/name", "another"),
          OutputEdit.set(INSTALLATION, "/spec/reconciliationInterval", "30m0s"),
          OutputEdit.set(CATALOGUE, "/spec/helm/includeDefaults", true));

  private OutputEdits() {}

  private static Map<String, Object> redirect() {
    return Map.of("type", "RequestRedirect", "requestRedirect", Map.of("hostname", "a"));
  }

  private static Map<String, Object> rewrite() {
    return Map.of("type", "URLRewrite", "urlRewrite", Map.of("hostname", "a"));
  }

  private static Map<String, Object> deploy(String option, Object value) {
    return Map.of("helm", Map.of(option, value));
  }
}
