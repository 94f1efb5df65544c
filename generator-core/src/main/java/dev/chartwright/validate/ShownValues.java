package dev.chartwright.validate;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Place;
import dev.chartwright.render.RenderedChart;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The values that an application wants KKP's form to show: each must be one of the chart's. */
final class ShownValues {

  private ShownValues() {}

  static List<Finding> check(RenderedChart chart, List<String> paths) {
    List<Finding> findings = new ArrayList<>();
    SortedSet<String> known = new TreeSet<>();
    chart
        .values()
        .only(
            (path, leaf) -> {
              for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                known.add(path.substring(0, dot));
              }
              known.add(path);
              return false;
            });
    for (String path : paths) {
      if (!known.contains(path)) {
        findings.add(
            OutputRules.SHOWN.at(
                Place.of(chart.name() + "/values.yaml"),
                "There is no value `" + path + "`.",
                NearestNames.of(path, known).stream()
                    .findFirst()
                    .map(near -> "Did you mean `" + near + "`?")
                    .orElse("The README of the chart lists all.")));
      }
    }
    return findings;
  }
}
