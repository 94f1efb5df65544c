package dev.chartwright.hardware;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one pod of a model server gets.
 *
 * @param cpuCores whole cores, requested and limited alike
 * @param memory host memory as a Kubernetes quantity, requested and limited alike; it counts what
 *     lies in {@code /dev/shm}
 * @param cpuFeatures instruction sets that the node must have, by the names of Node Feature
 *     Discovery, for example {@code AVX512F}
 * @param accelerator the devices; null for none
 * @param sharedMemory size of {@code /dev/shm} as a Kubernetes quantity; null for the runtime's own
 * @param spareCapacity whether a rollout may start a pod more than there are
 * @param longestRequestSeconds how long an answer may take on this hardware
 * @param note what an operator has to do or to know before pods start; null for nothing
 * @param verifiedOn ISO date of the last look at the source; null when the numbers are unverified
 */
public record HardwareProfile(
    String displayName,
    String description,
    int cpuCores,
    String memory,
    @Nullable List<String> cpuFeatures,
    @Nullable Accelerator accelerator,
    @Nullable String sharedMemory,
    @Nullable Map<String, String> nodeSelector,
    @Nullable List<NodeRequirement> nodeRequirements,
    @Nullable List<Map<String, Object>> tolerations,
    @Nullable String runtimeClassName,
    @Nullable Boolean spareCapacity,
    int longestRequestSeconds,
    @Nullable String note,
    @Nullable String factSource,
    @Nullable String verifiedOn) {

  /** A term of a node affinity. */
  public record NodeRequirement(String key, String operator, @Nullable List<String> values) {}

  /** Host memory in bytes. */
  public long memoryBytes() {
    return MemoryQuantity.bytes(memory);
  }

  /** Size of {@code /dev/shm} in bytes; 0 for the runtime's own. */
  public long sharedMemoryBytes() {
    return sharedMemory == null ? 0 : MemoryQuantity.bytes(sharedMemory);
  }

  /** How many devices a pod has; 0 for none. */
  public int deviceCount() {
    return accelerator == null ? 0 : accelerator.count();
  }

  /** Memory of all devices of a pod in bytes; 0 without devices. */
  public long deviceMemoryBytes() {
    return accelerator == null ? 0 : accelerator.memoryBytes() * accelerator.count();
  }

  /** The key of the image variant that a server must have. */
  public String imageVariant() {
    return accelerator == null ? "cpu" : accelerator.imageVariant();
  }
}
