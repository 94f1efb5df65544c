package dev.chartwright.upgrade.values;

import dev.chartwright.upgrade.ChartVersion;
import dev.chartwright.yaml.JsonPointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of a chart as its user sees them: its own over those of its subcharts. */
final class ChartValues {

  private final ChartVersion chart;

  private ChartValues(ChartVersion chart) {
    this.chart = chart;
  }

  /** All values with their defaults. */
  static Map<String, @Nullable Object> of(ChartVersion chart) {
    return new ChartValues(chart).below("");
  }

  private Map<String, @Nullable Object> below(String folder) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String subchart : subcharts(folder)) {
      String name = text(chart.data(subchart + "Chart.yaml"), "/name");
      Map<String, @Nullable Object> own = below(subchart);
      for (String key : keys(folder, name)) {
        values.put(key, own);
      }
    }
    return chart.data(folder + "values.yaml") instanceof Map<?, ?> own ? over(values, own) : values;
  }

  private SortedSet<String> subcharts(String folder) {
    SortedSet<String> subcharts = new TreeSet<>();
    for (String path : chart.files().files().keySet()) {
      if (path.startsWith(folder + "charts/") && path.endsWith("/Chart.yaml")) {
        String below = path.substring((folder + "charts/").length());
        if (below.indexOf('/') == below.lastIndexOf('/')) {
          subcharts.add(path.substring(0, path.length() - "Chart.yaml".length()));
        }
      }
    }
    return subcharts;
  }

  /** A subchart's values stand under its name, or under each alias that the chart gives it. */
  private SortedSet<String> keys(String folder, String name) {
    SortedSet<String> keys = new TreeSet<>();
    if (JsonPointers.find(chart.data(folder + "Chart.yaml"), "/dependencies")
        instanceof List<?> list) {
      for (Object each : list) {
        if (name.equals(text(each, "/name"))) {
          String alias = text(each, "/alias");
          keys.add(alias.isEmpty() ? name : alias);
        }
      }
    }
    return keys.isEmpty() ? new TreeSet<>(List.of(name)) : keys;
  }

  private static Map<String, @Nullable Object> over(Map<?, ?> below, Map<?, ?> above) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    below.forEach((key, value) -> all.put(String.valueOf(key), value));
    above.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          all.put(
              name,
              value instanceof Map<?, ?> higher && all.get(name) instanceof Map<?, ?> lower
                  ? over(lower, higher)
                  : value);
        });
    return all;
  }

  private static String text(@Nullable Object data, String pointer) {
    return JsonPointers.find(data, pointer) instanceof String text ? text : "";
  }
}
