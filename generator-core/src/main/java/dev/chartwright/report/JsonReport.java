package dev.chartwright.report;

import dev.chartwright.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The findings as plain JSON. */
final class JsonReport {

  private JsonReport() {}

  static String text(RunReport report) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("goal", report.goal());
    data.put("charts", report.charts());
    data.put("counts", FindingData.counts(report.findings()));
    data.put("findings", report.findings().stream().map(FindingData::of).toList());
    return YamlWriter.prettyJson(data);
  }
}
