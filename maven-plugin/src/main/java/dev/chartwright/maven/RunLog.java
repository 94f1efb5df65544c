package dev.chartwright.maven;

import dev.chartwright.GenerationSteps;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.FindingReport;
import dev.chartwright.finding.Severity;
import dev.chartwright.serving.ModelPlan;
import dev.chartwright.serving.ServingPlan;
import dev.chartwright.write.Written;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Says in Maven's log how far a run is and what it found. */
final class RunLog implements GenerationSteps {

  private static final double GIB = 1L << 30;

  /** Up to so many charts a run is over before anybody asks how far it is. */
  private static final int CHARTS_WITHOUT_PROGRESS = 8;

  private static final int PROGRESS_LINES = 10;

  private final Log log;
  private int charts;
  private int progressLines;

  RunLog(Log log) {
    this.log = log;
  }

  @Override
  public void resolved(int applications, int allCharts) {
    charts = allCharts;
    log.info(
        "Resolved "
            + count(applications, "application")
            + " to "
            + count(allCharts, "chart")
            + ".");
  }

  @Override
  public void planned(ServingPlan plan) {
    log.info(
        "Planned "
            + plan.chartName()
            + " on stack "
            + plan.stackName()
            + ": "
            + plan.models().stream().map(RunLog::model).collect(Collectors.joining("; ")));
  }

  @Override
  public synchronized void rendered(int done, int all) {
    int lines = done * PROGRESS_LINES / all;
    // Threads may report out of order; the line never goes back.
    if (charts > CHARTS_WITHOUT_PROGRESS && lines > progressLines) {
      progressLines = lines;
      log.info("Rendered and checked " + lines * 100 / PROGRESS_LINES + " %.");
    }
  }

  /** Shows findings, worst first. */
  void found(List<Finding> findings) {
    FindingReport report = FindingReport.of(findings);
    String summary = report.summary();
    log.info(summary.isEmpty() ? "Found nothing to report." : "Found " + summary + ":");
    for (FindingReport.Entry entry : report.entries()) {
      if (entry.severity() == Severity.ERROR) {
        log.error(entry.text());
      } else if (entry.severity() == Severity.WARNING) {
        log.warn(entry.text());
      } else {
        log.info(entry.text());
      }
    }
  }

  /** Says what changed on disk; each changed path only with {@code -X}. */
  void wrote(String folder, Written written) {
    log.info(
        "Wrote "
            + folder
            + ": "
            + written.replaced().size()
            + " replaced, "
            + written.untouched()
            + " untouched.");
    written.replaced().forEach(path -> log.debug("Replaced " + path));
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String model(ModelPlan model) {
    return String.format(
        Locale.ROOT,
        "%s by %s on %s, %d x (%d tokens x %s, %.1f of %.1f GiB)",
        model.name(),
        model.serverName(),
        model.profileName(),
        model.replicas(),
        model.contextTokens(),
        count(model.parallelRequests(), "request"),
        model.memory().neededBytes() / GIB,
        model.memory().availableBytes() / GIB);
  }
}
