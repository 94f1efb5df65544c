package dev.chartwright.report;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings as plain data. */
public final class FindingData {

  private FindingData() {}

  /** One finding. */
  public static Map<String, Object> of(Finding finding) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rule", finding.rule().id());
    data.put("severity", word(finding.severity()));
    data.put("file", finding.place().file());
    if (finding.place().line() > 0) {
      data.put("line", (long) finding.place().line());
    }
    if (!finding.place().pointer().isEmpty()) {
      data.put("pointer", finding.place().pointer());
    }
    data.put("message", finding.message());
    if (!finding.hint().isEmpty()) {
      data.put("hint", finding.hint());
    }
    return data;
  }

  /** How many there are of each severity, also where there are none. */
  public static Map<String, Object> counts(List<Finding> findings) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      counts.put(
          word(severity),
          findings.stream().filter(finding -> finding.severity() == severity).count());
    }
    return counts;
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
