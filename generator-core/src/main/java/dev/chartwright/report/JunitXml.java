package dev.chartwright.report;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.FindingText;
import dev.chartwright.finding.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The findings as JUnit's XML: a suite for each chart and in it a test for each rule that has
 * something to say, which fails if that is an error. A chart of which nothing is said has one test
 * that passes, so that it can be seen to have been checked.
 */
final class JunitXml {

  private JunitXml() {}

  static String text(RunReport report) {
    Map<String, List<Finding>> suites = new LinkedHashMap<>();
    report.charts().forEach(chart -> suites.put(chart, report.of(chart)));
    if (!report.elsewhere().isEmpty()) {
      suites.put(report.goal(), report.elsewhere());
    }
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites name=\"chartwright ").append(escaped(report.goal())).append("\">\n");
    suites.forEach((name, findings) -> suite(name, findings, xml));
    return xml.append("</testsuites>\n").toString();
  }

  private static void suite(String name, List<Finding> findings, StringBuilder xml) {
    Map<Rule, List<Finding>> rules =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    Finding::rule, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    long failures = rules.values().stream().filter(JunitXml::fails).count();
    xml.append("  <testsuite name=\"").append(escaped(name));
    xml.append("\" tests=\"").append(Math.max(1, rules.size()));
    xml.append("\" failures=\"").append(failures).append("\" errors=\"0\" skipped=\"0\">\n");
    if (rules.isEmpty()) {
      xml.append(open(name, "Nothing to report")).append("/>\n");
    }
    rules.forEach(
        (rule, said) -> {
          xml.append(open(name, rule.id() + ": " + rule.summary())).append(">\n");
          String text = said.stream().map(FindingText::of).collect(Collectors.joining("\n"));
          String first = said.get(0).message();
          if (fails(said)) {
            xml.append("      <failure type=\"").append(rule.id());
            xml.append("\" message=\"").append(escaped(first)).append("\">");
            xml.append(escaped(text)).append("</failure>\n");
          } else {
            xml.append("      <system-out>").append(escaped(text)).append("</system-out>\n");
          }
          xml.append("    </testcase>\n");
        });
    xml.append("  </testsuite>\n");
  }

  private static String open(String suite, String name) {
    return "    <testcase classname=\"" + escaped(suite) + "\" name=\"" + escaped(name) + "\"";
  }

  private static boolean fails(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** XML 1.0 cannot hold most control characters, escaped or not. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
