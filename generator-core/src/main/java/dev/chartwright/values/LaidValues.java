package dev.chartwright.values;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values laid over others as Helm does it: maps are merged key by key, everything else takes the
 * place of what was there. Source: {@code pkg/cli/values/options.go} and {@code
 * pkg/chartutil/coalesce.go} of Helm 3.
 */
public final class LaidValues {

  private LaidValues() {}

  /**
   * A file of values over another one: null stays, for the chart's own value that it is to hide.
   */
  public static Map<String, @Nullable Object> overFile(Map<?, ?> below, Map<?, ?> above) {
    return laid(below, above, false);
  }

  /** Values over those of the chart itself: null takes the key away. */
  public static Map<String, @Nullable Object> overChart(Map<?, ?> own, Map<?, ?> above) {
    return laid(own, above, true);
  }

  private static Map<String, @Nullable Object> laid(
      Map<?, ?> below, Map<?, ?> above, boolean nullRemoves) {
    Map<String, @Nullable Object> laid = new LinkedHashMap<>();
    below.forEach((key, value) -> laid.put(String.valueOf(key), value));
    above.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (value == null && nullRemoves) {
            laid.remove(name);
          } else if (value instanceof Map<?, ?> map) {
            Map<?, ?> old = laid.get(name) instanceof Map<?, ?> lower ? lower : Map.of();
            laid.put(name, laid(old, map, nullRemoves));
          } else {
            laid.put(name, value);
          }
        });
    return laid;
  }
}
