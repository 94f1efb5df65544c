package dev.chartwright.validate.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Severity;
import dev.chartwright.helm.HelmEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReconcileSimulationTest {

  private static Optional<HelmEngine> engine = Optional.empty();

  private static final Map<String, String> FLAT =
      Map.of(
          "Chart.yaml",
          """
          apiVersion: v2
          name: chat
          version: 1.0.0
          kubeVersion: ">=1.31.0-0"
          annotations: {chartwright.dev/layout: flat}
          """,
          "values.yaml",
          "word: a\n",
          "templates/config.yaml",
          """
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: chat}
          data: {word: {{ .Values.word | quote }}, upgrade: {{ .Release.IsUpgrade | quote }}}
          """);

  @BeforeAll
  static void open() {
    HelmEngine.Opened opened = HelmEngine.open();
    engine = opened.engine();
    assumeTrue(engine.isPresent(), () -> "No Helm engine: " + opened.findings());
  }

  @AfterAll
  static void close() {
    engine.ifPresent(HelmEngine::close);
  }

  @Test
  void aFlatChartSettles() {
    assertThat(check(FLAT)).isEmpty();
  }

  @Test
  void randomValuesAreNamed() {
    assertThat(
            check(
                with("templates/config.yaml", "word: {{ .Values.word", "word: {{ randAlphaNum 20")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("KKP-031");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.place()).hasToString("chat/templates/config.yaml");
              assertThat(finding.message()).contains("otherwise each time");
            });
  }

  @Test
  void aSecretThatIsLookedUpMayBeMadeAnewWithoutACluster() {
    String secret =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: chat}
        data: {key: {{ randAlphaNum 20 | b64enc }}}
        """;
    Map<String, String> files = new TreeMap<>(FLAT);
    files.put("templates/secret.yaml", secret);
    assertThat(ids(files)).containsExactly("KKP-031");
    files.put(
        "templates/secret.yaml",
        "{{- $there := lookup \"v1\" \"Secret\" .Release.Namespace \"chat\" }}\n" + secret);
    assertThat(check(files)).isEmpty();
    files.put("templates/secret.yaml", secret);
    files.put(
        "templates/_helpers.tpl",
        "{{ define \"x\" }}{{ lookup \"v1\" \"a\" \"b\" \"c\" }}{{ end }}");
    assertThat(check(files)).isEmpty();
  }

  @Test
  void whatFailsOnAnOldKubernetesIsFound() {
    assertThat(
            check(
                with(
                    "templates/config.yaml",
                    "apiVersion: v1",
                    "{{ if semverCompare \"<1.31\" .Capabilities.KubeVersion.Version }}"
                        + "{{ fail \"too old\" }}{{ end }}\napiVersion: v1")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("KKP-030");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message())
                  .startsWith("The chart fails as KKP renders it: ")
                  .contains("too old");
              assertThat(finding.place().file()).isEqualTo("chat/templates/config.yaml");
            });
  }

  @Test
  void subchartsAreNotStored() {
    Map<String, String> files = umbrella("condition: sub.enabled");
    assertThat(check(files))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("KKP-031");
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.place()).hasToString("chat/charts/sub");
              assertThat(finding.message()).contains("`charts/sub`");
            });
  }

  @Test
  void aSubchartThatIsOffIsRenderedAllTheSame() {
    Map<String, String> files = umbrella("alias: one, condition: one.enabled");
    files.put(
        "charts/sub/templates/a.yaml", "{{ required \"labels are required\" .Values.labels }}\n");
    assertThat(check(files))
        .extracting(finding -> finding.rule().id() + " " + finding.severity())
        .containsExactly("KKP-030 INFO", "KKP-031 INFO");
  }

  @Test
  void aPartialOfASubchartIsMissingInTheStoredRelease() {
    Map<String, String> files = umbrella("");
    files.put("charts/sub/templates/_a.tpl", "{{ define \"sub.word\" }}a{{ end }}");
    files.put(
        "templates/config.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ include \"sub.word\" . }}}\n");
    assertThat(check(files))
        .filteredOn(finding -> finding.rule().id().equals("KKP-030"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .startsWith("The chart without its subcharts fails as KKP renders it: "));
  }

  @Test
  void aTemplateThatReadsASubchartsValuesIsNamed() {
    Map<String, String> files = umbrella("");
    files.put("charts/sub/values.yaml", "word: b\n");
    files.put(
        "templates/config.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"
            + "data: {word: {{ dig \"sub\" \"word\" \"none\" (.Values | merge (dict)) }}}\n");
    assertThat(check(files))
        .extracting(finding -> finding.place().file())
        .containsExactly("chat/charts/sub", "chat/templates/config.yaml");
  }

  @Test
  void aChartWithoutAReadableHeadThrowsNothing() {
    assertThat(ids(Map.of("Chart.yaml", "[", "templates/a.yaml", "a: b"))).containsOnly("KKP-030");
    assertThat(ids(Map.of("values.yaml", "a: 1\n"))).containsOnly("KKP-030");
  }

  private static Map<String, String> umbrella(String more) {
    Map<String, String> files = new TreeMap<>(FLAT);
    files.put(
        "Chart.yaml",
        "apiVersion: v2\nname: chat\nversion: 1.0.0\n"
            + "dependencies: [{name: sub, version: 1.0.0"
            + (more.isEmpty() ? "" : ", " + more)
            + "}]\n");
    files.put("values.yaml", "word: a\nsub: {enabled: false}\none: {enabled: false}\n");
    files.put("charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n");
    files.put(
        "charts/sub/templates/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: sub}\n");
    return files;
  }

  private static Map<String, String> with(String path, String from, String to) {
    Map<String, String> files = new TreeMap<>(FLAT);
    files.computeIfPresent(path, (any, text) -> text.replace(from, to));
    assertThat(files).isNotEqualTo(FLAT);
    return files;
  }

  private static List<String> ids(Map<String, String> files) {
    return check(files).stream().map(finding -> finding.rule().id()).toList();
  }

  private static List<Finding> check(Map<String, String> files) {
    return new ReconcileSimulation(engine.orElseThrow()).check("chat", ChartTree.of(files));
  }
}
