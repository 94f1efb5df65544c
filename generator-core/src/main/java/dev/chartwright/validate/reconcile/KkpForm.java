package dev.chartwright.validate.reconcile;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Severity;
import dev.chartwright.yaml.YamlField;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A chart as KKP renders it for its comparison: Helm's engine alone, without what Helm does before.
 * So the conditions, tags and aliases of subcharts do not count, nor does the range of Kubernetes
 * versions; and a stored release has no subcharts.
 */
record KkpForm(ChartTree files) {

  private static final String HEAD = "Chart.yaml";
  private static final String SUBCHARTS = "charts/";
  private static final int LONGEST_RELEASE_NAME = 53;

  /** The chart of a new version: each subchart once, under its own name, switched on. */
  static KkpForm fresh(ChartTree files) {
    SortedMap<String, String> changed = new TreeMap<>();
    files
        .files()
        .forEach(
            (path, text) -> {
              if (path.equals(HEAD) || path.endsWith("/" + HEAD)) {
                changed.put(path, head(path, text));
              } else if (!path.equals("Chart.lock") && !path.endsWith("/Chart.lock")) {
                changed.put(path, text);
              }
            });
    return new KkpForm(new ChartTree(changed));
  }

  /** The same chart as it comes back from the release's Secret. */
  KkpForm stored() {
    SortedMap<String, String> kept = new TreeMap<>(files.files());
    kept.keySet().removeIf(path -> path.startsWith(SUBCHARTS));
    return new KkpForm(new ChartTree(kept));
  }

  /** The folders of its subcharts. */
  SortedSet<String> subcharts() {
    SortedSet<String> names = new TreeSet<>();
    for (String path : files.files().keySet()) {
      if (path.matches("charts/[^/]+/Chart\\.yaml")) {
        names.add(path.substring(0, path.lastIndexOf('/')));
      }
    }
    return names;
  }

  /** The release's name in the comparison: the chart's, in the form that Helm's command wants. */
  String releaseName() {
    String name = field("name").replaceAll("[^A-Za-z0-9-]", "-").toLowerCase(Locale.ROOT);
    String shortened = name.substring(0, Math.min(name.length(), LONGEST_RELEASE_NAME));
    String bare = shortened.replaceAll("^-+|-+$", "");
    return bare.isEmpty() ? "chart" : bare;
  }

  /** What a breach weighs: only a chart that says it is made for KKP must please it. */
  Severity severity() {
    return field("annotations/chartwright.dev~1layout").equals("flat")
        ? Severity.ERROR
        : Severity.INFO;
  }

  private String field(String path) {
    String text = files.text(HEAD);
    return text == null
        ? ""
        : YamlReader.readManifests(HEAD, text)
            .value()
            .flatMap(all -> all.stream().findFirst())
            .map(document -> YamlField.root(document).at(path).text())
            .orElse("");
  }

  private static String head(String path, String text) {
    Map<?, ?> head =
        YamlReader.readManifests(path, text)
            .value()
            .flatMap(all -> all.stream().findFirst())
            .<Map<?, ?>>map(document -> YamlField.root(document).map())
            .orElse(Map.of());
    if (head.isEmpty()) {
      return text;
    }
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    head.forEach((key, value) -> kept.put(String.valueOf(key), value));
    kept.remove("dependencies");
    kept.remove("kubeVersion");
    return YamlWriter.yaml(kept);
  }
}
