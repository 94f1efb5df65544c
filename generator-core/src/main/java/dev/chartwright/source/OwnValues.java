package dev.chartwright.source;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.validate.Matrix;
import dev.chartwright.validate.ValuesMatrix;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The matrix of a chart whose values nobody described to us: none at all, each {@code
 * ci/*-values.yaml}, and every boolean of {@code values.yaml} turned over alone. What a turned
 * switch needs beside it is not known, so Helm may refuse it.
 */
public final class OwnValues {

  private final String chart;
  private final ChartTree files;
  private final List<Finding> findings = new ArrayList<>();
  private final List<ValuesMatrix.Entry> entries = new ArrayList<>();

  private OwnValues(String chart, ChartTree files) {
    this.chart = chart;
    this.files = files;
  }

  /**
   * The sets of values, the defaults first; no value if a file of values is broken.
   *
   * @param chart what places begin with
   */
  public static Outcome<List<ValuesMatrix.Entry>> matrix(
      String chart, ChartTree files, Matrix matrix) {
    return new OwnValues(chart, files).read(matrix);
  }

  private Outcome<List<ValuesMatrix.Entry>> read(Matrix matrix) {
    entries.add(new ValuesMatrix.Entry("", Map.of()));
    for (String path : files.files().keySet()) {
      if (path.matches("ci/[^/]*-?values\\.yaml")) {
        entries.add(new ValuesMatrix.Entry(path, map(path)));
      }
    }
    Map<String, Object> own = map("values.yaml");
    if (matrix != Matrix.DEFAULTS) {
      switches(own, List.of());
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
                ValuesMatrix.Entry.guess(String.join(".", path) + "=" + !on, nested(path, !on)));
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
    Map<String, Object> plain = new LinkedHashMap<>();
    String text = files.text(path);
    if (text == null) {
      return plain;
    }
    Outcome<List<YamlDocument>> read = YamlReader.readManifests(chart + "/" + path, text);
    List<YamlDocument> documents = read.value().orElse(List.of());
    if (read.value().isEmpty()) {
      read.findings()
          .forEach(
              finding ->
                  findings.add(
                      SourceRules.VALUES.at(finding.place(), finding.message(), finding.hint())));
    } else if (documents.size() > 1
        || documents.size() == 1 && !(documents.get(0).root() instanceof Map)) {
      findings.add(
          SourceRules.VALUES.at(
              Place.of(chart + "/" + path),
              "The file `" + path + "` holds something other than one map.",
              "Write keys and values."));
    } else if (!documents.isEmpty() && documents.get(0).root() instanceof Map<?, ?> map) {
      map.forEach((key, value) -> plain.put(String.valueOf(key), value));
    }
    return plain;
  }
}
