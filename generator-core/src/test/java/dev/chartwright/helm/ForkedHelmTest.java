package dev.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedHelmTest {

  private static HelmAnswer<HelmEngine> opened = new HelmAnswer.Broken<>("not opened");

  @BeforeAll
  static void open() {
    opened = ForkedHelm.open();
    if (opened instanceof HelmAnswer.Broken<HelmEngine> broken) {
      System.out.println("Skipped: Helm's library does not run here: " + broken.reason());
    }
    assumeTrue(opened instanceof HelmAnswer.Given, "Helm's library runs here");
  }

  @AfterAll
  static void close() {
    if (opened instanceof HelmAnswer.Given<HelmEngine> given) {
      given.value().close();
      assertThat(((ForkedHelm) given.value()).handle().isAlive()).isFalse();
      assertThat(((ForkedHelm) given.value()).root()).doesNotExist();
    }
  }

  @Test
  void namesItselfWithHelmsVersion() {
    assertThat(engine().name()).matches("helm-java \\(Helm v3\\.\\d+\\.\\d+\\)");
  }

  @Test
  void rendersTheChartWithItsHooksAndSubcharts() {
    String text = rendered(RenderOptions.defaults("r", "ns"));

    assertThat(text)
        .contains("# Source: sample/templates/config.yaml")
        .contains("# Source: sample/charts/sub/templates/config.yaml")
        .contains("name: r\n  namespace: ns\n")
        .contains("word: \"default\"")
        .contains("upgrade: \"false\"\n  install: \"true\"\n")
        .contains("# a lookup finds nothing without a cluster\n  found: nothing\n")
        .contains("kube: \"v1.33.0\"")
        .contains("    \"helm.sh/hook\": test\n    helm.sh/hook-weight: \"1\"\n");
  }

  @Test
  void rendersManyTimesWithOtherValuesAndAsAnUpgrade() {
    try (HelmChart chart = engine().chart("sample", SampleChart.TREE)) {
      for (int i = 0; i < 20; i++) {
        RenderOptions options = RenderOptions.defaults("r" + i, "n").with(Map.of("word", "w" + i));
        assertThat(text(chart.template(options)))
            .contains("name: r" + i + "\n")
            .contains("word: \"w" + i + "\"");
      }
      assertThat(
              text(chart.template(RenderOptions.defaults("r", "n").on("1.20.0").asUpgrade(true))))
          .contains("upgrade: \"true\"\n  install: \"false\"\n")
          .contains("kube: \"v1.20.0\"");
      assertThat(rendered(RenderOptions.defaults("r", "ns"))).contains("upgrade: \"false\"");
    }
  }

  @Test
  void aChartThatRendersNothingRendersToNothing() {
    ChartTree empty =
        ChartTree.of(Map.of("Chart.yaml", "apiVersion: v2\nname: empty\nversion: 1.0.0\n"));
    try (HelmChart chart = engine().chart("empty", empty)) {
      assertThat(text(chart.template(RenderOptions.defaults("r", "n")))).isBlank();
    }
  }

  @Test
  void makesCertificatesOrLetsAFixedTextStandForThem() {
    String template =
        """
        {{- $ca := genCA "ca" 365 }}
        {{- with genSignedCert "cn" nil (list "a.example.com") 365 $ca }}
        cert: {{ .Cert | b64enc }}
        key: {{ .Key | b64enc }}
        {{- end }}
        """;
    try (HelmChart chart =
        engine().chart("sample", SampleChart.with("templates/tls.yaml", template))) {
      RenderOptions options = RenderOptions.defaults("r", "n");
      assertThat(text(chart.template(options))).isNotEqualTo(text(chart.template(options)));
      RenderOptions fixed = options.withStandInCertificates();
      assertThat(text(chart.template(fixed)))
          .isEqualTo(text(chart.template(fixed)))
          .containsPattern("cert: LS0t\\w+=*\nkey: LS0t\\w+");
    }
  }

  @Test
  void givesHelmsErrorWithItsPlaceAndWithoutPathsOfThisMachine() {
    try (HelmChart chart = engine().chart("sample", SampleChart.TREE)) {
      List<Finding> findings =
          HelmFindings.of(
              "charts/sample",
              chart.template(RenderOptions.defaults("r", "n").with(Map.of("fail", true))));
      assertThat(findings)
          .extracting(each -> each.rule().id() + " " + each.place() + " " + each.message())
          .containsExactly(
              "HELM-002 charts/sample/templates/config.yaml:14 Helm cannot render the chart:"
                  + " execution error at (sample/templates/config.yaml:14:5): You asked for it.");
    }
    try (HelmChart chart = engine().chart("sample", SampleChart.with("Chart.yaml", "a: [\n"))) {
      List<Finding> findings =
          HelmFindings.of("c", chart.template(RenderOptions.defaults("r", "n")));
      assertThat(findings)
          .singleElement()
          .extracting(Finding::message)
          .asString()
          .contains("Chart.yaml")
          .doesNotContain(((ForkedHelm) engine()).root().toString());
    }
  }

  @Test
  void lintsStrictly() {
    try (HelmChart chart = engine().chart("sample", SampleChart.TREE)) {
      assertThat(chart.lint()).isEqualTo(new HelmAnswer.Given<>(List.of()));
    }
    try (HelmChart chart =
        engine()
            .chart("sample", SampleChart.with("templates/bad.yaml", "kind: {{ .Values.x.y }}"))) {
      List<Finding> findings = HelmFindings.ofLint("charts/sample", chart.lint());
      assertThat(findings)
          .extracting(each -> each.rule().id() + " " + each.severity() + " " + each.place())
          .containsExactly("HELM-003 ERROR charts/sample/templates/bad.yaml:1");
    }
    String schema = "{\"properties\": {\"word\": {\"type\": \"integer\"}}}";
    try (HelmChart chart =
        engine().chart("sample", SampleChart.with("values.schema.json", schema))) {
      assertThat(HelmFindings.ofLint("c", chart.lint()))
          .extracting(Finding::message)
          .anyMatch(each -> each.contains("/ - at '/word': got string, want integer"));
    }
  }

  @Test
  void runsFromAPathWithSpaces(@TempDir Path folder) throws IOException {
    Path home = Files.createDirectory(folder.resolve("path with spaces"));
    List<Path> moved = new ArrayList<>();
    for (Path entry : ((HelmAnswer.Given<List<Path>>) HelmClassPath.find()).value()) {
      Path target = home.resolve(moved.size() + " " + entry.getFileName());
      moved.add(target);
      try (Stream<Path> files = Files.walk(entry)) {
        for (Path file : files.toList()) {
          Files.copy(file, target.resolve(entry.relativize(file).toString()));
        }
      }
    }
    HelmAnswer<HelmEngine> answer = ForkedHelm.open(moved, HelmWorker.class.getName(), 60_000);
    try (HelmEngine engine = ((HelmAnswer.Given<HelmEngine>) answer).value();
        HelmChart chart = engine.chart("sample", SampleChart.TREE)) {
      assertThat(text(chart.template(RenderOptions.defaults("r", "n")))).contains("name: r\n");
    }
  }

  @Test
  void endsWithItsParentAndLeavesNothing() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Workers.Parent.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
      long worker = Long.parseLong(lines.readLine());
      Path root = Path.of(lines.readLine());
      Optional<ProcessHandle> left = ProcessHandle.of(worker);
      if (left.isPresent()) {
        left.get().onExit().get(60, TimeUnit.SECONDS);
      }
      assertThat(parent.waitFor()).isEqualTo(1);
      assertThat(root).doesNotExist();
    }
  }

  @Test
  void reportsAWorkerThatHangs() {
    assertThat(ForkedHelm.open(Workers.classPath(), Workers.Hung.class.getName(), 1000))
        .isEqualTo(new HelmAnswer.Broken<>("it gave no answer within 1 s and was ended"));
  }

  @Test
  void reportsAWorkerThatCrashesOrTalksNonsense() {
    assertThat(ForkedHelm.open(Workers.classPath(), Workers.Crashing.class.getName(), 60_000))
        .isEqualTo(new HelmAnswer.Broken<>("its process ended (Out of luck)"));
    assertThat(ForkedHelm.open(Workers.classPath(), Workers.Noisy.class.getName(), 60_000))
        .isEqualTo(new HelmAnswer.Broken<>("its process ended"));
  }

  @Test
  void staysBrokenOnceItsProcessIsGone() throws Exception {
    HelmAnswer<HelmEngine> answer = ForkedHelm.open();
    ForkedHelm engine = (ForkedHelm) ((HelmAnswer.Given<HelmEngine>) answer).value();
    try (engine;
        HelmChart chart = engine.chart("sample", SampleChart.TREE)) {
      engine.handle().destroyForcibly();
      engine.handle().onExit().get(60, TimeUnit.SECONDS);
      HelmAnswer<String> first = chart.template(RenderOptions.defaults("r", "n"));
      assertThat(first).isInstanceOf(HelmAnswer.Broken.class);
      assertThat(chart.template(RenderOptions.defaults("r", "n"))).isEqualTo(first);
      assertThat(HelmFindings.of("c", first))
          .extracting(each -> each.rule().id() + " " + each.message())
          .containsExactly("HELM-004 The Helm engine failed: its process ended.");
    }
    assertThat(engine.root()).doesNotExist();
  }

  @Test
  void isTheEngineThatIsTakenFirst() {
    HelmEngine.Opened any = HelmEngine.open();
    assertThat(any.findings()).isEmpty();
    try (HelmEngine engine = any.engine().orElseThrow()) {
      assertThat(engine.name()).isEqualTo(engine().name());
    }
  }

  @Test
  void anEmptyPartOfThePathHoldsNoProgram() {
    assertThat(HelmOnPath.open("nowhere" + File.pathSeparator))
        .isEqualTo(new HelmAnswer.Broken<>("there is no `helm` on the PATH"));
  }

  private static HelmEngine engine() {
    return ((HelmAnswer.Given<HelmEngine>) opened).value();
  }

  private static String rendered(RenderOptions options) {
    try (HelmChart chart = engine().chart("sample", SampleChart.TREE)) {
      return text(chart.template(options));
    }
  }

  private static String text(HelmAnswer<String> answer) {
    assertThat(answer).isInstanceOf(HelmAnswer.Given.class);
    return ((HelmAnswer.Given<String>) answer).value();
  }
}
