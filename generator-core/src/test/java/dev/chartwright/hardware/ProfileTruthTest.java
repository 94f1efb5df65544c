package dev.chartwright.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.advice.BuiltInCatalog;
import dev.chartwright.model.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every label, resource name and capability of the built-in profiles against the rules by which
 * device plugins and feature discoveries write them.
 */
class ProfileTruthTest {

  private static final SortedMap<String, HardwareProfile> PROFILES =
      BuiltInCatalog.CATALOG.hardware();

  static Stream<Map.Entry<String, HardwareProfile>> all() {
    return PROFILES.entrySet().stream();
  }

  @Test
  void noProfileOfTheCatalogueIsUnreadable() {
    assertThat(PROFILES.keySet()).containsExactlyElementsOf(BuiltInCatalog.names("hardware"));
    assertThat(PROFILES).hasSizeGreaterThan(80);
    System.out.println(
        "Hardware profiles: "
            + PROFILES.size()
            + ", of which verified: "
            + all().filter(each -> each.getValue().verifiedOn() != null).count());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyProfileHasASourceAndSaysWhetherItIsVerified(Map.Entry<String, HardwareProfile> each) {
    HardwareProfile profile = each.getValue();
    assertThat(profile.factSource()).isNotBlank();
    if (String.valueOf(profile.factSource()).contains("unverified")
        || String.valueOf(profile.factSource()).contains("nothing was measured")) {
      assertThat(profile.verifiedOn()).isNull();
    } else {
      assertThat(profile.verifiedOn()).isNotNull();
    }
  }

  /** A chart is called after its profile, and Helm's chart names are dashes and no dots. */
  @ParameterizedTest
  @MethodSource("all")
  void namesSayWhatThereIs(Map.Entry<String, HardwareProfile> each) {
    assertThat(each.getKey()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    HardwareProfile profile = each.getValue();
    if (profile.deviceCount() > 1) {
      assertThat(each.getKey()).endsWith("-x" + profile.deviceCount());
      assertThat(profile.displayName()).startsWith(profile.deviceCount() + " x ");
    } else if (profile.deviceCount() == 0) {
      assertThat(each.getKey()).startsWith("cpu-" + profile.cpuCores() + "c");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void severalDevicesAreTheSameDeviceSeveralTimes(Map.Entry<String, HardwareProfile> each) {
    HardwareProfile profile = each.getValue();
    if (profile.deviceCount() <= 1) {
      return;
    }
    HardwareProfile one =
        BuiltInCatalog.hardware(each.getKey().substring(0, each.getKey().lastIndexOf("-x")));
    Accelerator device = device(each);
    assertThat(device.memoryMiB()).isEqualTo(Objects.requireNonNull(one.accelerator()).memoryMiB());
    assertThat(device.resourceName()).isEqualTo(one.accelerator().resourceName());
    assertThat(profile.cpuCores()).isGreaterThan(one.cpuCores());
    assertThat(profile.memoryBytes()).isGreaterThan(one.memoryBytes());
    assertThat(profile.nodeRequirements()).isEqualTo(one.nodeRequirements());
  }

  /** Labels of the other vendors: product, the label that finds it, and the memory in MiB. */
  @Test
  void otherVendorsHaveTheirOwnResourcesAndLabels() {
    List<String> rows = new ArrayList<>();
    all()
        .filter(each -> each.getValue().deviceCount() == 1)
        .filter(each -> !device(each).vendor().equals("nvidia"))
        .forEach(
            each ->
                rows.add(
                    "%s %s %d %s"
                        .formatted(
                            each.getKey(),
                            device(each).resourceName(),
                            device(each).memoryMiB(),
                            new TreeMap<>(
                                Objects.requireNonNull(each.getValue().nodeSelector())))));
    assertThat(rows)
        .containsExactly(
            "amd-mi300x amd.com/gpu 196608 {amd.com/gpu.device-id=74a1, amd.com/gpu.vram=192G}",
            "amd-mi325x amd.com/gpu 262144 {amd.com/gpu.device-id=74a5, amd.com/gpu.vram=256G}",
            "google-tpu-v5e google.com/tpu 15258 {cloud.google.com/gke-tpu-accelerator=tpu-v5-lite-podslice, cloud.google.com/gke-tpu-topology=1x1}",
            "google-tpu-v6e google.com/tpu 30517 {cloud.google.com/gke-tpu-accelerator=tpu-v6e-slice, cloud.google.com/gke-tpu-topology=1x1}",
            "intel-arc-a770 gpu.intel.com/i915 15258 {gpu.intel.com/device-id.0300-56a0.present=true, intel.feature.node.kubernetes.io/gpu=true}",
            "intel-arc-b580 gpu.intel.com/xe 11444 {gpu.intel.com/device-id.0300-e20b.present=true, intel.feature.node.kubernetes.io/gpu=true}",
            "intel-flex-170 gpu.intel.com/i915 15258 {gpu.intel.com/product=Flex_170, intel.feature.node.kubernetes.io/gpu=true}",
            "intel-gaudi2 habana.ai/gaudi 91552 {feature.node.kubernetes.io/pci-1da3.present=true}",
            "intel-gaudi3 habana.ai/gaudi 122070 {feature.node.kubernetes.io/pci-1da3.present=true}",
            "intel-max-1100 gpu.intel.com/i915 45776 {gpu.intel.com/family=Max_Series, gpu.intel.com/product=Max_1100, intel.feature.node.kubernetes.io/gpu=true}",
            "intel-max-1550 gpu.intel.com/i915 122070 {gpu.intel.com/family=Max_Series, gpu.intel.com/product=Max_1550, intel.feature.node.kubernetes.io/gpu=true}");
  }

  /** A slice of TPUs is asked for by its topology, whose product is the number of chips. */
  @ParameterizedTest
  @MethodSource("all")
  void topologiesHaveAsManyChips(Map.Entry<String, HardwareProfile> each) {
    if (!each.getKey().startsWith("google-tpu")) {
      return;
    }
    String[] sides =
        String.valueOf(
                Objects.requireNonNull(each.getValue().nodeSelector())
                    .get("cloud.google.com/gke-tpu-topology"))
            .split("x", -1);
    assertThat(Integer.parseInt(sides[0]) * Integer.parseInt(sides[1]))
        .isEqualTo(each.getValue().deviceCount());
    assertThat(each.getValue().tolerations())
        .containsExactly(
            Map.of("key", "google.com/tpu", "operator", "Exists", "effect", "NoSchedule"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void instructionSetsAreAskedForByTheLabelsOfNodeFeatureDiscovery(
      Map.Entry<String, HardwareProfile> each) {
    HardwareProfile profile = each.getValue();
    if (profile.cpuFeatures() == null) {
      assertThat(profile.nodeSelector() == null || profile.accelerator() != null).isTrue();
      return;
    }
    assertThat(Set.of("AVX2", "AVX512F", "AVX512VNNI", "AVX512BF16", "AMXBF16", "AMXTILE"))
        .containsAll(profile.cpuFeatures());
    assertThat(profile.nodeSelector())
        .containsExactlyInAnyOrderEntriesOf(
            profile.cpuFeatures().stream()
                .collect(
                    Collectors.toMap(
                        flag -> "feature.node.kubernetes.io/cpu-cpuid." + flag, flag -> "true")));
  }

  @ParameterizedTest
  @MethodSource("all")
  void hostMemoryHoldsWhatLiesInSharedMemory(Map.Entry<String, HardwareProfile> each) {
    HardwareProfile profile = each.getValue();
    if (profile.accelerator() == null) {
      assertThat(profile.sharedMemory()).isNull();
    } else {
      assertThat(profile.sharedMemoryBytes()).isPositive();
      assertThat(profile.sharedMemoryBytes() * 4).isLessThanOrEqualTo(profile.memoryBytes());
      assertThat(profile.deviceCount() > 1).isEqualTo("8Gi".equals(profile.sharedMemory()));
    }
  }

  /** How the projects call their images, with a tag of one build. */
  @Test
  void imagesAreCalledByTheRulesOfTheirProjects() {
    Map<String, String> forms =
        Map.ofEntries(
            Map.entry("llama.cpp cpu", "ghcr.io/ggml-org/llama.cpp:server-b\\d+"),
            Map.entry("llama.cpp nvidia", "ghcr.io/ggml-org/llama.cpp:server-cuda-b\\d+"),
            Map.entry("llama.cpp amd", "ghcr.io/ggml-org/llama.cpp:server-rocm-b\\d+"),
            Map.entry("llama.cpp intel", "ghcr.io/ggml-org/llama.cpp:server-intel-b\\d+"),
            Map.entry("vllm nvidia", "docker.io/vllm/vllm-openai:v[\\d.]+"),
            Map.entry("vllm amd", "docker.io/vllm/vllm-openai-rocm:v[\\d.]+"),
            Map.entry("vllm cpu", "docker.io/vllm/vllm-openai-cpu:v[\\d.]+-x86_64"),
            Map.entry("vllm intel", "docker.io/vllm/vllm-openai-xpu:v0\\.(2[6-9]|[3-9]\\d)\\.\\d+"),
            Map.entry("vllm tpu", "docker.io/vllm/vllm-tpu:v[\\d.]+"),
            Map.entry("vllm gaudi", "docker.io/opea/vllm-gaudi:[\\d.]+"));
    for (Map.Entry<String, ModelServer> server : BuiltInCatalog.CATALOG.servers().entrySet()) {
      server
          .getValue()
          .images()
          .forEach(
              (variant, image) ->
                  assertThat(image.registry() + "/" + image.repository() + ":" + image.tag())
                      .matches(
                          String.valueOf(forms.get(server.getValue().engine() + " " + variant))));
    }
    Set<String> served =
        BuiltInCatalog.CATALOG.servers().values().stream()
            .flatMap(server -> server.images().keySet().stream())
            .collect(Collectors.toSet());
    assertThat(served).containsAll(all().map(each -> each.getValue().imageVariant()).toList());
  }

  @Test
  void verificationIsNotHandedDown() {
    assertThat(BuiltInCatalog.hardware("nvidia-gpu").verifiedOn()).isNotNull();
    assertThat(BuiltInCatalog.hardware("nvidia-h100").verifiedOn()).isNull();
    ModelServer newer = BuiltInCatalog.server("vllm-0.26");
    assertThat(Objects.requireNonNull(newer.images().get("nvidia")).verifiedOn()).isNull();
  }

  private static Accelerator device(Map.Entry<String, HardwareProfile> each) {
    return Objects.requireNonNull(each.getValue().accelerator());
  }
}
