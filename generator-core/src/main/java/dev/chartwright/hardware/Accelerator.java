package dev.chartwright.hardware;

import org.jspecify.annotations.Nullable;

/**
 * The devices of a pod.
 *
 * @param vendor {@code nvidia}, {@code amd}, {@code intel} or {@code google}
 * @param kind {@code gpu}, {@code gaudi} or {@code tpu}; null for {@code gpu}
 * @param count devices of a pod, of one node
 * @param resourceName the extended resource that a pod asks for
 * @param memoryMiB memory of one device as its driver reports it, less than the number on the box
 * @param computeCapability NVIDIA's compute capability, {@code MAJOR.MINOR}
 * @param family the architecture, by the name that NVIDIA's feature discovery gives it
 * @param bfloat16 whether it computes in bfloat16; null for yes
 * @param fp8 whether it computes in 8-bit floating point; null for no
 * @param mig the slice of a device that takes the device's place; null for whole devices
 */
public record Accelerator(
    String vendor,
    @Nullable String kind,
    String product,
    int count,
    String resourceName,
    long memoryMiB,
    @Nullable String computeCapability,
    @Nullable String family,
    @Nullable Boolean bfloat16,
    @Nullable Boolean fp8,
    @Nullable Mig mig) {

  /**
   * A slice of an NVIDIA device (multi-instance GPU).
   *
   * @param profile its name, for example {@code 3g.40gb}
   * @param perDevice how many of them fit on one device
   */
  public record Mig(String profile, int perDevice) {}

  /** Memory of one device in bytes. */
  public long memoryBytes() {
    return memoryMiB << 20;
  }

  /** Whether it computes in bfloat16. */
  public boolean hasBfloat16() {
    return !Boolean.FALSE.equals(bfloat16);
  }

  /** Whether it computes in 8-bit floating point. */
  public boolean hasFp8() {
    return Boolean.TRUE.equals(fp8);
  }

  /** Whether its compute capability is at least {@code minimum}, for example {@code 8.9}. */
  public boolean hasComputeCapability(String minimum) {
    return computeCapability != null && order(computeCapability) >= order(minimum);
  }

  private static int order(String capability) {
    String[] parts = capability.split("\\.", -1);
    return 100 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
  }

  /** The key of the image variant: Gaudi and TPU have images of their own. */
  String imageVariant() {
    return switch (kind == null ? "gpu" : kind) {
      case "gaudi" -> "gaudi";
      case "tpu" -> "tpu";
      default -> vendor;
    };
  }
}
