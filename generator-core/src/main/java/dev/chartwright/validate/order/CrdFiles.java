package dev.chartwright.validate.order;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The CRDs in the folders {@code crds/} of a chart and its subcharts, which Helm installs before
 * anything else. Remembers each file that it has read: a run renders one chart hundreds of times.
 */
final class CrdFiles {

  private static final Pattern PATH = Pattern.compile("(charts/[^/]+/)*crds/.+\\.(yaml|yml|json)");

  private final Map<String, List<Crd>> read = new ConcurrentHashMap<>();

  /** Path to the CRDs of a file. A file that cannot be read has none. */
  Map<String, List<Crd>> of(ChartTree chart) {
    Map<String, List<Crd>> crds = new LinkedHashMap<>();
    chart
        .files()
        .forEach(
            (path, text) -> {
              if (PATH.matcher(path).matches()) {
                crds.put(path, read.computeIfAbsent(text, CrdFiles::read));
              }
            });
    return crds;
  }

  private static List<Crd> read(String text) {
    return YamlReader.readManifests("", text).value().orElse(List.of()).stream()
        .flatMap(document -> Crd.of(document.root()).stream())
        .toList();
  }
}
