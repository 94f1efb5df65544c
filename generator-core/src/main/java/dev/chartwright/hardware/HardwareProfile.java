package dev.chartwright.hardware;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one pod of a model server gets.
 *
 * @param cpuCores whole cores, requested and limited alike
 * @param memory host memory as a Kubernetes quantity, requested and limited alike
 * @param accelerator the devices; null for none
 * @param spareCapacity whether a rollout may start a pod more than there are
 * @param longestRequestSeconds how long an answer may take on this hardware
 */
public record HardwareProfile(
    String displayName,
    String description,
    int cpuCores,
    String memory,
    @Nullable Accelerator accelerator,
    @Nullable Map<String, String> nodeSelector,
    @Nullable List<NodeRequirement> nodeRequirements,
    @Nullable List<Map<String, Object>> tolerations,
    @Nullable String runtimeClassName,
    @Nullable Boolean spareCapacity,
    int longestRequestSeconds,
    @Nullable String factSource,
    @Nullable String verifiedOn) {

  /**
   * The devices of a pod.
   *
   * @param vendor {@code nvidia}
   * @param resourceName the extended resource that a pod asks for
   * @param memoryMiB memory of one device as its driver reports it
   * @param computeCapability NVIDIA's compute capability
   */
  public record Accelerator(
      String vendor,
      String product,
      int count,
      String resourceName,
      long memoryMiB,
      @Nullable String computeCapability) {}

  /** A term of a node affinity. */
  public record NodeRequirement(String key, String operator, @Nullable List<String> values) {}

  /** Host memory in bytes. */
  public long memoryBytes() {
    return MemoryQuantity.bytes(memory);
  }

  /** The key of the image variant that a server must have: the vendor, or {@code cpu}. */
  public String imageVariant() {
    return accelerator == null ? "cpu" : accelerator.vendor();
  }
}
