package dev.chartwright.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.advice.BuiltInCatalog;
import dev.chartwright.hardware.HardwareProfile.NodeRequirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * NVIDIA's devices and slices against what its drivers, its device plugin and GPU feature discovery
 * say of them.
 */
class NvidiaTruthTest {

  private static final long MIB = 1L << 20;

  /** Slices by device, with how many fit on one: NVIDIA's MIG user guide. */
  private static final Map<String, Map<String, Integer>> SLICES =
      Map.of(
          "A100-40GB",
          Map.of("1g.5gb", 7, "1g.10gb", 4, "2g.10gb", 3, "3g.20gb", 2, "4g.20gb", 1, "7g.40gb", 1),
          "A100-80GB",
          Map.of(
              "1g.10gb", 7, "1g.20gb", 4, "2g.20gb", 3, "3g.40gb", 2, "4g.40gb", 1, "7g.80gb", 1),
          "H100-80GB",
          Map.of(
              "1g.10gb", 7, "1g.20gb", 4, "2g.20gb", 3, "3g.40gb", 2, "4g.40gb", 1, "7g.80gb", 1));

  /** What NVIDIA's drivers report and what computes in what: memory, capability, bf16, fp8. */
  private static final Map<String, String> NVIDIA =
      Map.ofEntries(
          Map.entry("any", "15360 7.5 - -"),
          Map.entry("T4", "15360 7.5 - -"),
          Map.entry("A10", "23028 8.6 bf16 -"),
          Map.entry("L4", "23034 8.9 bf16 fp8"),
          Map.entry("L40S", "46068 8.9 bf16 fp8"),
          Map.entry("RTX-6000-Ada", "49140 8.9 bf16 fp8"),
          Map.entry("A100-40GB", "40960 8.0 bf16 -"),
          Map.entry("A100-80GB", "81920 8.0 bf16 -"),
          Map.entry("H100-80GB", "81559 9.0 bf16 fp8"),
          Map.entry("H200", "143771 9.0 bf16 fp8"),
          Map.entry("B200", "183359 10.0 bf16 fp8"));

  static Stream<Map.Entry<String, HardwareProfile>> nvidia() {
    return BuiltInCatalog.CATALOG.hardware().entrySet().stream()
        .filter(each -> each.getValue().accelerator() != null)
        .filter(each -> device(each).vendor().equals("nvidia"));
  }

  static Stream<Map.Entry<String, HardwareProfile>> slices() {
    return nvidia().filter(each -> device(each).mig() != null);
  }

  @ParameterizedTest
  @MethodSource("nvidia")
  void familyFollowsFromComputeCapability(Map.Entry<String, HardwareProfile> each) {
    Accelerator device = device(each);
    assertThat(device.family()).isEqualTo(family(String.valueOf(device.computeCapability())));
    String expected =
        "%s %s %s"
            .formatted(
                device.computeCapability(),
                device.hasBfloat16() ? "bf16" : "-",
                device.hasFp8() ? "fp8" : "-");
    assertThat(NVIDIA.get(device.product())).endsWith(expected);
    assertThat(device.hasBfloat16()).isEqualTo(device.hasComputeCapability("8.0"));
    assertThat(device.hasFp8()).isEqualTo(device.hasComputeCapability("8.9"));
  }

  /** Volta is 7.0 to 7.4 and Turing 7.5; Ada is 8.9 and what is below in 8 is Ampere. */
  private static String family(String capability) {
    int major = Integer.parseInt(capability.substring(0, capability.indexOf('.')));
    int minor = Integer.parseInt(capability.substring(capability.indexOf('.') + 1));
    return switch (major) {
      case 7 -> minor < 5 ? "volta" : "turing";
      case 8 -> minor < 9 ? "ampere" : "ada-lovelace";
      case 9 -> "hopper";
      case 10, 12 -> "blackwell";
      default -> "unknown";
    };
  }

  @ParameterizedTest
  @MethodSource("nvidia")
  void nodesAreChosenByTheLabelsOfGpuFeatureDiscovery(Map.Entry<String, HardwareProfile> each) {
    Accelerator device = device(each);
    Map<String, NodeRequirement> labels =
        Objects.requireNonNull(each.getValue().nodeRequirements()).stream()
            .collect(Collectors.toMap(NodeRequirement::key, label -> label));
    assertThat(each.getValue().tolerations())
        .containsExactly(
            Map.of("key", "nvidia.com/gpu", "operator", "Exists", "effect", "NoSchedule"));
    if (!device.product().equals("any")) {
      String[] capability = String.valueOf(device.computeCapability()).split("\\.", -1);
      assertIn(labels, "nvidia.com/gpu.compute.major", capability[0]);
      assertIn(labels, "nvidia.com/gpu.compute.minor", capability[1]);
    }
    if (device.mig() == null) {
      assertThat(device.resourceName()).isEqualTo("nvidia.com/gpu");
      assertThat(NVIDIA.get(device.product())).startsWith(device.memoryMiB() + " ");
      NodeRequirement memory = Objects.requireNonNull(labels.get("nvidia.com/gpu.memory"));
      assertThat(memory.operator()).isEqualTo("Gt");
      long bound = Long.parseLong(Objects.requireNonNull(memory.values()).get(0));
      assertThat(bound).isBetween(device.memoryMiB() * 94 / 100, device.memoryMiB() - 1);
      assertThat(smallerOfTheSameCapability(device)).allMatch(smaller -> smaller <= bound);
    }
    Set<String> known =
        Set.of(
            "nvidia.com/gpu.compute.major",
            "nvidia.com/gpu.compute.minor",
            "nvidia.com/gpu.memory",
            "nvidia.com/mig.strategy");
    assertThat(labels.keySet())
        .allMatch(key -> known.contains(key) || key.matches("nvidia\\.com/mig-.*\\.count"));
  }

  private static void assertIn(Map<String, NodeRequirement> labels, String key, String value) {
    assertThat(labels.get(key)).isEqualTo(new NodeRequirement(key, "In", List.of(value)));
  }

  private static List<Long> smallerOfTheSameCapability(Accelerator device) {
    return nvidia()
        .map(NvidiaTruthTest::device)
        .filter(other -> other.mig() == null && !other.product().equals("any"))
        .filter(other -> Objects.equals(other.computeCapability(), device.computeCapability()))
        .map(Accelerator::memoryMiB)
        .filter(memory -> memory < device.memoryMiB())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("slices")
  void slicesAreCalledLikeTheirResources(Map.Entry<String, HardwareProfile> each) {
    Accelerator device = device(each);
    Accelerator.Mig slice = Objects.requireNonNull(device.mig());
    assertThat(device.count()).isEqualTo(1);
    assertThat(device.resourceName()).isEqualTo("nvidia.com/mig-" + slice.profile());
    assertThat(SLICES.get(device.product())).containsEntry(slice.profile(), slice.perDevice());
    assertThat(each.getKey()).endsWith("-mig-" + slice.profile().replace('.', '-'));
    assertThat(each.getValue().nodeRequirements())
        .contains(
            new NodeRequirement("nvidia.com/mig.strategy", "In", List.of("mixed")),
            new NodeRequirement("nvidia.com/mig-" + slice.profile() + ".count", "Exists", null));
    long gigabytes = Long.parseLong(slice.profile().replaceAll("^.*\\.|gb$", ""));
    assertThat(device.memoryMiB()).isEqualTo(gigabytes * 1_000_000_000 / MIB);
    long whole = Long.parseLong(String.valueOf(NVIDIA.get(device.product())).split(" ", 2)[0]);
    assertThat(slice.perDevice() * device.memoryMiB()).isLessThanOrEqualTo(whole);
  }

  @Test
  void allSlicesOfTheDevicesAreThere() {
    Map<String, Integer> slices = new TreeMap<>();
    slices().forEach(each -> slices.merge(device(each).product(), 1, Integer::sum));
    assertThat(slices)
        .containsExactlyInAnyOrderEntriesOf(Map.of("A100-40GB", 6, "A100-80GB", 6, "H100-80GB", 6));
  }

  private static Accelerator device(Map.Entry<String, HardwareProfile> each) {
    return Objects.requireNonNull(each.getValue().accelerator());
  }
}
