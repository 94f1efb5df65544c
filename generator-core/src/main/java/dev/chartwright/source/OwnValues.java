package dev.chartwright.source;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.validate.Matrix;
import dev.chartwright.validate.ValuesMatrix;
import dev.chartwright.values.LaidValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The matrix of a chart whose values nobody described to us: none at all, each {@code
 * ci/*-values.yaml}, and every boolean of {@code values.yaml} turned over alone. What a turned
 * switch needs beside it is not known, so Helm may refuse it. Values that the user gives lie under
 * all of them.
 */
public final class OwnValues {

  private final String chart;
  private final ChartTree files;
  private final Map<String, Object> under;
  private final List<Finding> findings = new ArrayList<>();
  private final List<ValuesMatrix.Entry> entries = new ArrayList<>();

  private OwnValues(String chart, ChartTree files, Map<String, Object> under) {
    this.chart = chart;
    this.files = files;
    this.under = under;
  }

  /**
   * The sets of values, the defaults first; no value if a file of values is broken.
   *
   * @param chart what places begin with
   * @param under values that lie under each set, and are the first one; may be empty
   */
  public static Outcome<List<ValuesMatrix.Entry>> matrix(
      String chart, ChartTree files, Matrix matrix, Map<String, Object> under) {
    return new OwnValues(chart, files, under).read(matrix);
  }

  private Outcome<List<ValuesMatrix.Entry>> read(Matrix matrix) {
    entries.add(new ValuesMatrix.Entry("", under));
    for (String path : files.files().keySet()) {
      if (path.matches("ci/[^/]*-?values\\.yaml")) {
        entries.add(new ValuesMatrix.Entry(path, LaidValues.overFile(under, map(path))));
      }
    }
    Map<String, Object> own = map("values.yaml");
    if (matrix != Matrix.DEFAULTS) {
      switches(LaidValues.overChart(own, under), List.of());
    }
    return findings.isEmpty() ? Outcome.of(List.copyOf(entries)) : Outcome.failed(findings);
  }

  private void switches(Map<?, ?> values, List<String> above) {
    values.forEach(
        (key, value) -> {
          List<String> path = new ArrayList<>(above);
          path.add(String.valueOf(key));
          if (value instanceof Map<?, ?> map) {
            switches(map, path);
          } else if (value instanceof Boolean on) {
            entries.add(
                ValuesMatrix.Entry.guess(
                    String.join(".", path) + "=" + !on,
                    LaidValues.overFile(under, nested(path, !on))));
          }
        });
  }

  private static Map<String, Object> nested(List<String> path, Object value) {
    Object inner = value;
    for (int index = path.size() - 1; index > 0; index--) {
      inner = Map.of(path.get(index), inner);
    }
    return Map.of(path.get(0), inner);
  }

  private Map<String, Object> map(String path) {
    String text = files.text(path);
    return text == null ? Map.of() : ValuesText.map(chart + "/" + path, path, text, findings);
  }
}
