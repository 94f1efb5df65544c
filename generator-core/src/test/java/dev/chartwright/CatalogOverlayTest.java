package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Outcome;
import dev.chartwright.serving.ModelPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chart repository brings of its own: profiles, stacks, models, templates. */
class CatalogOverlayTest {

  @TempDir private Path repository;

  @Test
  void ownEntriesExtendBuiltInOnesAndOwnTemplatesReplaceThem() throws IOException {
    write(
        "catalog/hardware/our-box.yaml",
        """
        apiVersion: chartwright.dev/v1alpha1
        kind: HardwareProfile
        metadata: {name: our-box}
        extends: cpu-8c
        spec:
          cpuCores: 12
          spareCapacity: true
          nodeSelector: {pool: inference}
        """);
    write(
        "catalog/stacks/ours.yaml",
        """
        apiVersion: chartwright.dev/v1alpha1
        kind: Stack
        metadata: {name: ours}
        extends: kgateway-2.1
        spec:
          testImage: {registry: registry.example.com, repository: curl, tag: "8"}
        """);
    write("catalog/charts/model/templates/service.yaml", "# no Service here\n");
    write(
        "apps/chat.yaml",
        """
        apiVersion: chartwright.dev/v1alpha1
        kind: InferenceApplication
        metadata: {name: chat}
        spec:
          version: "1.0.0"
          description: A model that no catalogue knows.
          stack: ours
          profiles: [our-box]
          models:
            - name: ours
              server: llama.cpp
              facts:
                displayName: Ours 2B
                format: gguf
                servedName: ours-2b
                source: {repository: example/ours-2b, file: ours-2b-Q8_0.gguf}
                weightsBytes: 2000000000
                architecture:
                  layers: 20
                  attentionHeads: 16
                  kvHeads: 4
                  headDimension: 128
                  vocabularySize: 32000
                  maximumContextTokens: 32768
        """);

    Outcome<Generated> outcome =
        ChartGenerator.generate(
            new GenerationRequest(
                List.of(repository.resolve("apps")),
                repository,
                repository.resolve("catalog"),
                null,
                null),
            Runs.SILENT);

    Generated.Chart chart = outcome.value().orElseThrow().charts().get(0);
    ModelPlan model = chart.plan().models().get(0);
    assertThat(chart.umbrella().name()).isEqualTo("chat-our-box");
    assertThat(model.profile().cpuCores()).isEqualTo(12);
    assertThat(model.profile().memory()).isEqualTo("6Gi");
    assertThat(model.servedName()).isEqualTo("ours-2b");
    assertThat(chart.umbrella().tree().text("charts/ours/values.yaml"))
        .contains("nodeSelector:\n  pool: inference\n")
        .contains("maxSurge: 1\n    maxUnavailable: 0\n")
        .contains("file: ours-2b-Q8_0.gguf");
    assertThat(chart.umbrella().tree().text("charts/ours/templates/service.yaml"))
        .isEqualTo("# no Service here\n");
    assertThat(chart.flat().tree().text("values.yaml")).contains("registry: registry.example.com");
  }

  @Test
  void aStackIsOnlyData() {
    Generated guide =
        ChartGenerator.generate(request("kkp-2.29"), Runs.SILENT).value().orElseThrow();
    Generated patched =
        ChartGenerator.generate(request("kgateway-2.1"), Runs.SILENT).value().orElseThrow();
    assertThat(guide.charts().get(0).umbrella().tree().text("charts/kgateway/values.yaml"))
        .contains("tag: v2.1.1");
    assertThat(patched.charts().get(0).umbrella().tree().text("charts/kgateway/values.yaml"))
        .contains("tag: v2.1.3");
  }

  private static GenerationRequest request(String stack) {
    return new GenerationRequest(
        List.of(Runs.PUBLISHED.resolve("llama-cpp.yaml")),
        Runs.PUBLISHED,
        Runs.PUBLISHED.resolve("none"),
        "cpu-8c",
        stack);
  }

  private void write(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
