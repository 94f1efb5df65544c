package dev.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs where a real {@code helm} is on the PATH. */
class HelmOnPathTest {

  private static HelmAnswer<HelmEngine> opened = new HelmAnswer.Broken<>("not opened");

  @BeforeAll
  static void open() {
    opened = HelmOnPath.open(System.getenv("PATH"));
    if (opened instanceof HelmAnswer.Broken<HelmEngine> broken) {
      System.out.println("Skipped: " + broken.reason());
    }
    assumeTrue(opened instanceof HelmAnswer.Given, "there is a helm on the PATH");
  }

  @AfterAll
  static void close() {
    if (opened instanceof HelmAnswer.Given<HelmEngine> given) {
      given.value().close();
    }
  }

  @Test
  void rendersTheSameObjectsAsTheLibrary() {
    HelmAnswer<HelmEngine> library = ForkedHelm.open();
    assumeTrue(library instanceof HelmAnswer.Given, "Helm's library runs here");
    try (HelmEngine other = ((HelmAnswer.Given<HelmEngine>) library).value()) {
      for (boolean upgrade : List.of(false, true)) {
        RenderOptions options =
            RenderOptions.defaults("r", "ns")
                .with(Map.of("word", "x"))
                .asUpgrade(upgrade)
                .withStandInCertificates();
        assertThat(documents(engine(), options)).isEqualTo(documents(other, options));
      }
    }
  }

  @Test
  void lintsAndGivesHelmsErrors() {
    try (HelmChart chart = engine().chart("sample", SampleChart.TREE)) {
      assertThat(chart.lint()).isEqualTo(new HelmAnswer.Given<>(List.of()));
      assertThat(
              HelmFindings.of(
                  "c", chart.template(RenderOptions.defaults("r", "n").with(Map.of("fail", true)))))
          .extracting(each -> each.place().toString())
          .containsExactly("c/templates/config.yaml:14");
    }
    try (HelmChart chart =
        engine().chart("sample", SampleChart.with("templates/bad.yaml", "k: {{ .Values.x.y }}"))) {
      assertThat(HelmFindings.ofLint("c", chart.lint()))
          .extracting(Finding::place)
          .extracting(Object::toString)
          .containsExactly("c/templates/bad.yaml:1");
    }
  }

  /** Helm's program puts hooks last, the library what is a hook among the others. */
  private static List<String> documents(HelmEngine engine, RenderOptions options) {
    try (HelmChart chart = engine.chart("sample", SampleChart.TREE)) {
      HelmAnswer<String> answer = chart.template(options);
      return Arrays.stream(((HelmAnswer.Given<String>) answer).value().split("(?m)^---$"))
          .map(String::strip)
          .filter(document -> !document.isEmpty())
          .sorted()
          .toList();
    }
  }

  private static HelmEngine engine() {
    return ((HelmAnswer.Given<HelmEngine>) opened).value();
  }
}
