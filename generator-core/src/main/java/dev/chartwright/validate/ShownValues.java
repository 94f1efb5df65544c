package dev.chartwright.validate;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Place;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.values.ValueNode;
import dev.chartwright.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that KKP's form shows: KKP runs them through Go's html/template before Helm sees them,
 * where braces are code, a less-than sign is escaped and large integers become floats.
 */
final class ShownValues {

  private static final long FIRST_FLOAT = 1_000_000;

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
              boolean shown =
                  paths.isEmpty()
                      ? leaf.shownInKkp()
                      : paths.stream().anyMatch(each -> (path + ".").startsWith(each + "."));
              if (shown) {
                check(chart.name(), path, leaf, findings);
              }
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

  private static void check(
      String chart, String path, ValueNode.Leaf leaf, List<Finding> findings) {
    String text = leaf.sentence() + YamlWriter.json(leaf.defaultValue());
    String pointer = "/" + path.replace('.', '/');
    String refused =
        text.contains("{{") ? "{{" : text.contains("<") ? "<" : largeInteger(leaf.defaultValue());
    if (!refused.isEmpty()) {
      findings.add(
          OutputRules.TEMPLATE_PASS.at(
              Place.of(chart + "/values.yaml", pointer),
              "The value or its comment has `"
                  + refused
                  + "`, which KKP's template pass would change.",
              "Leave the value out of `spec.kkp.values`, or write it otherwise."));
    }
  }

  private static String largeInteger(@Nullable Object value) {
    return value instanceof Long number && Math.abs(number) >= FIRST_FLOAT ? number.toString() : "";
  }
}
