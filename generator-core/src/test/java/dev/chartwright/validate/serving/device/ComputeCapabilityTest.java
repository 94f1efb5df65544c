package dev.chartwright.validate.serving.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.YamlDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputeCapabilityTest {

  private static Optional<BigDecimal> weakest(Map<String, Object> spec) {
    YamlDocument document = new YamlDocument("a.yaml", Map.of("spec", spec), Map.of());
    return ComputeCapability.weakest(
        new PodTemplate(new RenderedObject("v1", "Pod", "ns", "a", document), ""));
  }

  private static Optional<BigDecimal> terms(Map<String, Object> expression) {
    return terms(List.of(expression));
  }

  private static Optional<BigDecimal> terms(List<Map<String, Object>> expressions) {
    List<Map<String, List<Map<String, Object>>>> terms =
        expressions.stream().map(each -> Map.of("matchExpressions", List.of(each))).toList();
    return weakest(
        Map.of(
            "affinity",
            Map.of(
                "nodeAffinity",
                Map.of(
                    "requiredDuringSchedulingIgnoredDuringExecution",
                    Map.of("nodeSelectorTerms", terms)))));
  }

  private static Map<String, Object> in(String key, Object... values) {
    return Map.of("key", key, "operator", "In", "values", List.of(values));
  }

  @ParameterizedTest
  @CsvSource({
    "nvidia.com/gpu.product, Tesla-T4, 7.5",
    "nvidia.com/gpu.product, NVIDIA-L4, 8.9",
    "nvidia.com/gpu.product, NVIDIA-L40S, 8.9",
    "nvidia.com/gpu.product, NVIDIA-A10G, 8.6",
    "nvidia.com/gpu.product, NVIDIA-A100-SXM4-80GB, 8.0",
    "nvidia.com/gpu.product, NVIDIA-H100-80GB-HBM3, 9.0",
    "nvidia.com/gpu.product, NVIDIA-H200, 9.0",
    "nvidia.com/gpu.product, NVIDIA-B200, 10.0",
    "nvidia.com/gpu.family, turing, 7.5",
    "nvidia.com/gpu.family, ampere, 8.0",
    "nvidia.com/gpu.compute.major, 8, 8",
    "cloud.google.com/gke-accelerator, nvidia-tesla-t4, 7.5",
    "cloud.google.com/gke-accelerator, nvidia-h100-80gb, 9.0"
  })
  void isReadFromLabels(String label, String value, BigDecimal capability) {
    assertThat(weakest(Map.of("nodeSelector", Map.of(label, value)))).contains(capability);
    assertThat(terms(in(label, value))).contains(capability);
  }

  @Test
  void isTheWeakestOfWhatMayBe() {
    assertThat(terms(in("nvidia.com/gpu.product", "NVIDIA-L4", "Tesla-T4")))
        .contains(new BigDecimal("7.5"));
    assertThat(
            terms(
                List.of(
                    in("nvidia.com/gpu.family", "hopper"), in("nvidia.com/gpu.family", "ampere"))))
        .contains(new BigDecimal("8.0"));
    assertThat(
            terms(
                Map.of(
                    "key",
                    "nvidia.com/gpu.compute.major",
                    "operator",
                    "Gt",
                    "values",
                    List.of("7"))))
        .contains(new BigDecimal("8"));
  }

  @Test
  void isNotKnownWhereAPodMayLandAnywhere() {
    assertThat(weakest(Map.of())).isEmpty();
    assertThat(weakest(Map.of("nodeSelector", Map.of("a", "b")))).isEmpty();
    assertThat(terms(List.of(in("nvidia.com/gpu.product", "NVIDIA-L4"), in("zone", "a"))))
        .isEmpty();
    assertThat(terms(in("nvidia.com/gpu.product", "NVIDIA-L4", "Some-New-GPU"))).isEmpty();
  }
}
