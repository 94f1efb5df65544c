package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Outcome;
import dev.chartwright.render.RenderedChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Charts for every kind of hardware, with what is particular to it; {@link ChartMatrixTest} has all
 * of them rendered by Helm.
 */
class HardwareChartsTest {

  /** Profile, server, model, and lines that the chart's values must have. */
  static Stream<List<String>> kinds() {
    return Stream.of(
        List.of("cpu-64c-amx", "vllm", "qwen2.5-1.5b-instruct", "cpuCacheGiB: "),
        List.of("nvidia-t4", "vllm", "llama-3.2-1b-instruct", "dtype: float16"),
        List.of("nvidia-h100-mig-3g-40gb", "vllm", "qwen3-4b", "nvidia.com/mig-3g.40gb: \"1\""),
        List.of("nvidia-l4-x8", "vllm", "phi-4", "pipelineParallel: 4"),
        List.of("amd-mi300x-x2", "vllm", "llama-3.3-70b-instruct", "amd.com/gpu: \"2\""),
        List.of("intel-max-1550", "vllm-0.26", "qwen3-8b", "gpu.intel.com/i915: \"1\""),
        List.of("intel-gaudi3", "vllm-gaudi", "llama-3.1-8b-instruct", "habana.ai/gaudi: \"1\""),
        List.of("google-tpu-v6e-x4", "vllm-0.26", "llama-3.1-8b-instruct", "google.com/tpu: \"4\""),
        List.of("intel-arc-b580", "llama.cpp", "qwen3-4b-q4-k-m", "gpu.intel.com/xe: \"1\""));
  }

  @Test
  void everyKindOfHardwareHasWhatIsParticularToItInTheValues(@TempDir Path folder)
      throws IOException {
    for (List<String> kind : kinds().toList()) {
      assertThat(chart(folder, kind).tree().text("values.yaml")).contains(kind.get(3));
    }
  }

  private static RenderedChart chart(Path folder, List<String> kind) throws IOException {
    Path file = folder.resolve("application.yaml");
    Files.writeString(
        file,
        """
        apiVersion: chartwright.dev/v1alpha1
        kind: InferenceApplication
        metadata:
          name: kind
        spec:
          version: "1.0.0"
          description: One kind of hardware.
          stack: kgateway-2.1
          profiles: [%s]
          models:
            - name: model
              server: %s
              model: %s
          kkp:
            name: kind
            sourceUrl: oci://registry.example.com/charts
        """
            .formatted(kind.get(0), kind.get(1), kind.get(2)));
    Outcome<Generated> outcome =
        ChartGenerator.generate(
            new GenerationRequest(List.of(file), folder, folder.resolve("none"), null, null),
            Runs.SILENT);
    assertThat(outcome.findings()).as("%s", kind).noneMatch(each -> each.isError());
    return outcome.value().orElseThrow().charts().get(0).flat();
  }
}
