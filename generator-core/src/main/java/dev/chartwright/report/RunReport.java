package dev.chartwright.report;

import dev.chartwright.finding.Finding;
import java.util.Collection;
import java.util.List;

/**
 * What a goal looked at and found.
 *
 * @param goal for example {@code validate}
 * @param charts the folders of the charts, with which places begin
 * @param findings in the order of every report, each once
 */
public record RunReport(String goal, List<String> charts, List<Finding> findings) {

  /** Copies and sorts the lists. */
  public RunReport {
    charts = charts.stream().distinct().sorted().toList();
    findings = findings.stream().distinct().sorted().toList();
  }

  /** A report of findings in any order. */
  public static RunReport of(String goal, Collection<String> charts, List<Finding> findings) {
    return new RunReport(goal, List.copyOf(charts), findings);
  }

  /** The findings whose places begin with a chart's folder. */
  List<Finding> of(String chart) {
    return findings.stream().filter(finding -> isIn(chart, finding)).toList();
  }

  /** The findings of no chart. */
  List<Finding> elsewhere() {
    return findings.stream()
        .filter(finding -> charts.stream().noneMatch(chart -> isIn(chart, finding)))
        .toList();
  }

  private static boolean isIn(String chart, Finding finding) {
    return (finding.place().file() + "/").startsWith(chart + "/");
  }
}
