package dev.chartwright.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.Shared;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.charts.ComponentCharts;
import dev.chartwright.charts.Helm;
import dev.chartwright.charts.Manifest;
import dev.chartwright.helm.RenderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rendered with the guide's values, our components give the official charts' objects. */
class OfficialChartsTest {

  private static final RenderOptions KGATEWAY =
      RenderOptions.defaults("kgateway", "kgateway-system");
  private static final RenderOptions PICKER =
      RenderOptions.defaults("llama-cpp-picker", "ai-inference");

  @Test
  void kgateway() throws IOException {
    compare(
        "kgateway",
        ComponentCharts.kgateway(),
        Map.of(
            "kgateway-v2.1.1/standalone-inferenceExtension-on.yaml",
            KGATEWAY.with(Map.of("inferenceExtension", Map.of("enabled", true))),
            "kgateway-v2.1.1/standalone-default.yaml",
            KGATEWAY.with(Map.of("inferenceExtension", Map.of("enabled", false)))));
  }

  @Test
  void inferencePool() throws IOException {
    compare(
        "inferencepool",
        ComponentCharts.inferencePool(),
        Map.of(
            "inferencepool-v1.1.0/kgateway.yaml",
            PICKER.with(guide(false)),
            "inferencepool-v1.1.0/kgateway-monitoring.yaml",
            PICKER.with(guide(true))));
  }

  /** What the guide sets, and the name that its release gives to the official chart's pool. */
  private static Map<String, Object> guide(boolean monitored) {
    return Map.of(
        "fullnameOverride", "llama-cpp-picker",
        "inferencePool",
            Map.of("modelServers", Map.of("matchLabels", Map.of("app", "llama-cpp-inference"))),
        "provider", Map.of("name", "kgateway"),
        "inferenceExtension",
            Map.of("monitoring", Map.of("prometheus", Map.of("enabled", monitored))));
  }

  private static void compare(String name, ChartTree chart, Map<String, RenderOptions> cases)
      throws IOException {
    Path rendered = Shared.folder("upstream/rendered");
    ListedDifferences listed = listed(name + ".yaml");
    List<String> unexplained = new ArrayList<>();
    try (Helm helm = Helm.open(name, chart)) {
      for (Map.Entry<String, RenderOptions> each : cases.entrySet()) {
        Manifest ours = helm.manifest(each.getValue());
        Manifest theirs =
            Manifest.parse(each.getKey(), Files.readString(rendered.resolve(each.getKey())));
        listed.unexplained(ours, theirs).forEach(it -> unexplained.add(each.getKey() + ": " + it));
      }
    }
    System.out.println(name + ": " + listed.count());
    assertThat(unexplained).as("differences that are not listed").isEmpty();
    assertThat(listed.unmet()).as("entries that explain nothing").isEmpty();
  }

  private static ListedDifferences listed(String file) throws IOException {
    try (InputStream in = OfficialChartsTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return ListedDifferences.parse(file, in.readAllBytes());
    }
  }
}
