package dev.chartwright.upgrade;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.RenderedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Versions of charts for tests. */
public final class Versions {

  private Versions() {}

  /** What a rule says of an upgrade between two streams of rendered objects. */
  public static List<String> said(UpgradeRule rule, String before, String after) {
    return said(rule, new Upgrade(rendered("from", before), rendered("to", after)));
  }

  /** What a rule says of an upgrade between two sets of files. */
  public static List<String> said(
      UpgradeRule rule, Map<String, String> before, Map<String, String> after) {
    return said(rule, new Upgrade(files("from", before), files("to", after)));
  }

  private static List<String> said(UpgradeRule rule, Upgrade upgrade) {
    return rule.check(upgrade).stream().sorted().map(Versions::text).toList();
  }

  private static String text(Finding finding) {
    return finding.severity() + " " + finding.rule().id() + ": " + finding.message();
  }

  private static ChartVersion rendered(String folder, String manifests) {
    List<RenderedObject> objects =
        new ManifestCheck(List.of()).check(folder, "namespace", manifests).value().orElseThrow();
    return ChartVersion.of(folder, ChartTree.of(Map.of("Chart.yaml", "name: chat\n")), objects);
  }

  private static ChartVersion files(String folder, Map<String, String> files) {
    Map<String, String> all = new HashMap<>(files);
    all.putIfAbsent("Chart.yaml", "name: chat\nversion: 1.0.0\n");
    return ChartVersion.of(folder, ChartTree.of(all), List.of());
  }
}
