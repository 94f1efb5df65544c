package dev.chartwright.report;

import java.util.function.Function;

/** The forms in which a run's findings can be written down. */
public enum ReportFormat {
  /** SARIF 2.1.0, which code hosts show beside the lines. */
  SARIF(".sarif", SarifLog::text),
  /** JUnit's XML, which build servers show as tests. */
  JUNIT("-junit.xml", JunitXml::text),
  /** Plain JSON. */
  JSON(".json", JsonReport::text);

  private final String suffix;
  private final Function<RunReport, String> writer;

  ReportFormat(String suffix, Function<RunReport, String> writer) {
    this.suffix = suffix;
    this.writer = writer;
  }

  /** The name of the file that a report goes to. */
  public String fileName(RunReport report) {
    return report.goal() + suffix;
  }

  /** The report as text: the same for the same findings on every machine. */
  public String text(RunReport report) {
    return writer.apply(report);
  }
}
