package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The official charts' renderings: what is known to be wrong with them is found. */
class RulesOnUpstreamTest {

  /** A server as many start it: no metrics, a key, a floating tag, the default prompt cache. */
  private static final String SERVER =
      """
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: llama
        namespace: ai-inference
      spec:
        selector: {matchLabels: {app: llama-cpp-inference}}
        template:
          metadata:
            labels: {app: llama-cpp-inference}
          spec:
            containers:
              - name: llama
                image: ghcr.io/ggerganov/llama.cpp:server
                args: [--hf-repo, some/model, -t, "20", -c, "2048", --api-key, plain-text]
                resources:
                  requests: {cpu: "15", memory: 6Gi}
                  limits: {memory: 6Gi}
      """;

  @Test
  void theEndpointPickerChart() throws IOException {
    Map<String, List<Finding>> found = found("inferencepool-v1.1.0/kgateway.yaml", "");

    assertThat(found.keySet())
        .contains(
            "EPP-001", "EPP-004", "EPP-010", "EPP-011", "SEC-002", "SEC-003", "SEC-005", "SEC-006");
    assertThat(found.get("EPP-001")).singleElement().asString().contains("`--tracing=false`");
    assertThat(found.get("EPP-004")).singleElement().asString().contains("gpu_cache_usage_perc");
    assertThat(found.get("SEC-006")).singleElement().asString().contains("`requests.cpu`");
    assertThat(found).doesNotContainKeys("EPP-002", "EPP-008", "EPP-009", "SEC-004", "KEY-001");
  }

  @Test
  void theEndpointPickerChartBeforeLlamaCpp() throws IOException {
    Map<String, List<Finding>> found = found("inferencepool-v1.1.0/kgateway.yaml", SERVER);

    assertThat(found.get("EPP-003"))
        .extracting(Finding::message)
        .hasSize(4)
        .anyMatch(message -> message.contains("`vllm:num_requests_waiting` (the default"));
    assertThat(found.keySet())
        .contains(
            "SRV-003", "SRV-004", "SRV-005", "SRV-006", "SRV-007", "SRV-013", "SEC-008", "KEY-002");
  }

  @Test
  void theKgatewayChart() throws IOException {
    Map<String, List<Finding>> found =
        found("kgateway-v2.1.1/standalone-inferenceExtension-on.yaml", "");

    assertThat(found.keySet())
        .containsExactlyInAnyOrder("SEC-002", "SEC-003", "SEC-005", "SEC-006");
    assertThat(found.get("SEC-002")).hasSize(4);
  }

  private static Map<String, List<Finding>> found(String file, String more) throws IOException {
    String text = Files.readString(rendered(file)) + more;
    List<RenderedObject> objects =
        new ManifestCheck(List.of(CoreKinds::jsonSchema))
            .check("chart", "ai-inference", text)
            .value()
            .orElseThrow();
    Release release =
        Release.of("chart", "release", "ai-inference", ChartTree.of(new TreeMap<>()), objects);
    List<Finding> findings = new ArrayList<>();
    AllRules.ofPods().forEach(rule -> findings.addAll(rule.check(release)));
    Map<String, List<Finding>> byRule =
        findings.stream()
            .collect(
                Collectors.groupingBy(each -> each.rule().id(), TreeMap::new, Collectors.toList()));
    return byRule;
  }

  private static Path rendered(String file) {
    for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
      Path found = root.resolve("shared/upstream/rendered").resolve(file);
      if (Files.exists(found)) {
        return found;
      }
    }
    String reason =
        "Skipped: there is no folder shared/upstream/rendered beside the project's root.";
    System.out.println(reason);
    Assumptions.abort(reason);
    throw new AssertionError(reason);
  }
}
