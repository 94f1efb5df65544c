package dev.chartwright;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.upgrade.ChartVersion;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.validate.RenderedObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chart of ours as it is, and with a single edit under the next version.
 *
 * @param ids the findings of which one must come; empty if nothing may be worse than a note
 */
record UpgradeEdit(String title, Upgrade upgrade, List<String> ids) {

  private static final String HEAD = "apiVersion: v2\nname: chat\nversion: %s\n";

  /** An edit of files; a patch version is to come, unless the files say otherwise. */
  static UpgradeEdit ofFiles(
      String title, Map<String, String> before, Map<String, String> after, String... ids) {
    return new UpgradeEdit(
        title,
        new Upgrade(version("from", before, List.of()), version("to", after, List.of())),
        List.of(ids));
  }

  /** An edit of rendered objects. */
  static UpgradeEdit ofObjects(
      String title, List<RenderedObject> before, List<RenderedObject> after, List<String> ids) {
    return new UpgradeEdit(
        title, new Upgrade(version("from", Map.of(), before), version("to", Map.of(), after)), ids);
  }

  private static ChartVersion version(
      String side, Map<String, String> files, List<RenderedObject> objects) {
    Map<String, String> all = new TreeMap<>(files);
    all.putIfAbsent("Chart.yaml", HEAD.formatted(side.equals("from") ? "1.0.0" : "1.0.1"));
    return ChartVersion.of(side, ChartTree.of(all), objects);
  }

  /** A head of a chart. */
  static String head(String version) {
    return HEAD.formatted(version);
  }
}
