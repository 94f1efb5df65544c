package dev.chartwright.fit;

import dev.chartwright.model.Architecture;
import java.util.stream.IntStream;

/**
 * How devices share one copy of a model.
 *
 * @param tensor devices that share each layer
 * @param pipeline groups of such devices that share the layers out
 */
public record Parallelism(int tensor, int pipeline) {

  /** One device, or none. */
  static final Parallelism NONE = new Parallelism(1, 1);

  /** As many devices to a layer as the heads allow; the rest is shared out by layers. */
  static Parallelism of(Architecture architecture, int devices) {
    int tensor =
        IntStream.rangeClosed(1, devices)
            .filter(each -> divides(architecture, devices, each))
            .max()
            .orElse(1);
    return new Parallelism(tensor, devices / tensor);
  }

  /**
   * Whether {@code tensor} devices can share a layer: they must divide the devices and the
   * attention heads, and key-value heads are either shared out evenly or repeated evenly.
   */
  public static boolean divides(Architecture architecture, int devices, int tensor) {
    int kvHeads = architecture.kvHeads();
    return devices % tensor == 0
        && architecture.attentionHeads() % tensor == 0
        && (kvHeads % tensor == 0 || tensor % kvHeads == 0)
        && devices / tensor <= architecture.layers();
  }

  /** All devices together. */
  public int devices() {
    return tensor * pipeline;
  }

  /** One device's share of the cache; the fullest one counts where layers do not come out even. */
  long shareOfCache(Architecture architecture, long bytes) {
    long heads =
        architecture.latentAttention() == null ? Math.min(tensor, architecture.kvHeads()) : 1;
    long stage = (architecture.layers() + pipeline - 1L) / pipeline;
    return ceilingDivide(ceilingDivide(bytes * stage, architecture.layers()), heads);
  }

  private static long ceilingDivide(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
