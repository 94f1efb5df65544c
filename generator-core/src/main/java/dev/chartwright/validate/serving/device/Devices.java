package dev.chartwright.validate.serving.device;

import dev.chartwright.quantity.Quantity;
import dev.chartwright.validate.serving.ServingContainer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The accelerators that a container is given.
 *
 * @param resource name of the extended resource, for example {@code nvidia.com/gpu}
 */
record Devices(String resource, long count) {

  /** None, under a name that no resource has. */
  private static final Devices NONE = new Devices("", 0);

  /** What a container's limits say; none if it has several kinds. */
  static Devices of(ServingContainer server) {
    Map<String, Long> found = new LinkedHashMap<>();
    if (server.container().get("/resources/limits") instanceof Map<?, ?> limits) {
      limits.forEach(
          (name, value) -> {
            if (name.toString()
                .matches(
                    "(?:nvidia\\.com|amd\\.com)/(?:gpu|mig-.*)(?:\\.shared)?|habana\\.ai/gaudi"
                        + "|google\\.com/tpu|gpu\\.intel\\.com/(?:i915|xe)")) {
              Quantity.amountOf(value)
                  .ifPresent(number -> found.put(name.toString(), number.longValue()));
            }
          });
    }
    if (found.size() != 1) {
      return NONE;
    }
    Map.Entry<String, Long> only = found.entrySet().iterator().next();
    return new Devices(only.getKey(), only.getValue());
  }

  /** Whether they are slices of a GPU, which cannot share a model. */
  boolean areSlices() {
    return resource.startsWith("nvidia.com/mig-");
  }

  /** Whether there are any. */
  boolean exist() {
    return count > 0;
  }
}
