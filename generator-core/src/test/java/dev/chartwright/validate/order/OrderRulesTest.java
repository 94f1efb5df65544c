package dev.chartwright.validate.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRulesTest {

  private static final int LIMIT_BYTES = 262_144;

  @Test
  void aCrdMayFillItsAnnotationAndNotMore() {
    int frame = crd("").length();
    assertThat(findings("crds/a.yaml", crd("x".repeat(LIMIT_BYTES - frame)))).isEmpty();
    assertThat(findings("crds/a.yaml", crd("x".repeat(LIMIT_BYTES - frame + 1))))
        .extracting(each -> each.rule().id() + " " + each.place() + " " + each.message())
        .containsExactly(
            "ORD-006 chart/crds/a.yaml The CRD `as.example.com` has `262145` bytes as JSON; an"
                + " annotation has `262144` at most, and client-side apply keeps a copy there.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crds/a.yml", "charts/b/crds/a.json", "charts/b/charts/c/crds/d/a.yaml"})
  void subchartsBringCrdsToo(String path) {
    assertThat(findings(path, crd("x".repeat(LIMIT_BYTES)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"files/a.yaml", "crds/README.md", "charts/b/templates/crds/a.yaml"})
  void otherFilesAreNoCrds(String path) {
    assertThat(findings(path, crd("x".repeat(LIMIT_BYTES)))).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsAnothersFinding() {
    assertThat(findings("crds/a.yaml", "kind: [")).isEmpty();
  }

  /** Compact JSON, so that its length is what the rule measures. */
  private static String crd(String description) {
    return "{\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":\"as.example.com\"},"
        + "\"spec\":{\"group\":\"example.com\",\"names\":{\"kind\":\"A\"},\"description\":\""
        + description
        + "\"}}";
  }

  private static List<Finding> findings(String path, String text) {
    Release release =
        Release.of("chart", "release", "namespace", ChartTree.of(Map.of(path, text)), List.of());
    List<Finding> findings = new ArrayList<>();
    for (ReleaseRule rule : OrderRules.all()) {
      findings.addAll(rule.check(release));
    }
    return findings;
  }
}
