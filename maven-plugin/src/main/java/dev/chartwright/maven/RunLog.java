package dev.chartwright.maven;

import dev.chartwright.ChartValidator;
import dev.chartwright.EntryValidator;
import dev.chartwright.GenerationSteps;
import dev.chartwright.ValidationSteps;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.FindingReport;
import dev.chartwright.finding.Severity;
import dev.chartwright.serving.ModelPlan;
import dev.chartwright.serving.ServingPlan;
import dev.chartwright.upgrade.UpgradeReport;
import dev.chartwright.write.Written;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Says in Maven's log how far a run is and what it found. */
public final class RunLog implements GenerationSteps, ValidationSteps {

  private static final double GIB = 1L << 30;

  private final Log log;

  /** Up to 8 charts in 2 layouts a run is over before anybody asks how far it is. */
  private final Progress rendering = new Progress(16);

  /** So is one of some seconds, in which Helm renders so often. */
  private final Progress validating = new Progress(200);

  RunLog(Log log) {
    this.log = log;
  }

  @Override
  public void resolved(int applications, int charts) {
    log.info(
        "Resolved " + count(applications, "application") + " to " + count(charts, "chart") + ".");
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
  public void rendered(int done, int all) {
    rendering.reached("Rendered", done, all);
  }

  @Override
  public void validated(int done, int all) {
    validating.reached("Validated", done, all);
  }

  /** Shows findings, worst first. */
  public void found(List<Finding> findings) {
    found(FindingReport.of(findings));
  }

  /** Shows findings, worst first and not more than some of one rule. */
  void found(List<Finding> findings, int mostOfARule) {
    found(FindingReport.of(findings, mostOfARule));
  }

  private void found(FindingReport report) {
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

  /** Shows an answer, line by line. */
  public void lines(List<String> lines) {
    lines.forEach(log::info);
  }

  /** Says what changed on disk; each changed path only with {@code -X}. */
  public void wrote(String folder, Written written) {
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

  /** Says which files of values lie under every rendering. */
  void laid(List<String> files) {
    if (!files.isEmpty()) {
      log.info("Laid " + String.join(", ", files) + " under every rendering.");
    }
  }

  /** Says what rendered the charts. */
  void validated(ChartValidator.Validation validation, int charts) {
    if (!validation.engine().isEmpty()) {
      log.info(
          "Validated "
              + count(charts, "chart")
              + " in "
              + count(validation.renders(), "rendering")
              + " with "
              + count(validation.objects(), "object")
              + " by "
              + validation.engine()
              + ".");
      if (!validation.releasePercent().isEmpty()) {
        log.info(
            "A stored release fills "
                + span(validation.releasePercent())
                + " of the Secret that Helm keeps it in.");
      }
    }
  }

  /** Says how many manifests were checked. */
  void validated(EntryValidator.Validation validation) {
    if (validation.manifests() > 0) {
      log.info("Validated " + count(validation.manifests(), "manifest") + " for KKP.");
    }
  }

  /** Says how many definitions were held to what was published. */
  void compared(EntryValidator.Validation since, String published) {
    log.info(
        "Compared " + count(since.manifests(), "definition") + " with those in " + published + ".");
  }

  private static String span(List<Integer> percent) {
    int least = Collections.min(percent);
    int most = Collections.max(percent);
    return (least == most ? "" : least + " to ") + most + " %";
  }

  /** Says what an upgrade comes to. */
  void compared(UpgradeReport report) {
    log.info(
        "Compared "
            + report.title()
            + ": "
            + (report.breaks()
                ? "the upgrade breaks what worked."
                : "nothing that worked breaks."));
    if (!report.objects().isEmpty()) {
      log.info("Objects: " + report.objects() + ".");
    }
  }

  /** Says which reports lie where. */
  void reported(String folder, Set<String> reports) {
    if (!reports.isEmpty()) {
      log.info("Reported in " + folder + ": " + String.join(", ", reports) + ".");
    }
  }

  /** Says how many archives go with the project. */
  void attached(int archives) {
    log.info("Attached " + count(archives, "archive") + ".");
  }

  private static String count(int number, String noun) {
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

  /** A line for every tenth part of a long run. */
  private final class Progress {

    private static final int LINES = 10;

    private final int partsWithoutLines;
    private int shown;

    Progress(int partsWithoutLines) {
      this.partsWithoutLines = partsWithoutLines;
    }

    /** Threads may report out of order; the line never goes back. */
    synchronized void reached(String verb, int done, int all) {
      int line = done * LINES / all;
      if (all > partsWithoutLines && line > shown) {
        shown = line;
        log.info(verb + " " + line * 100 / LINES + " %.");
      }
    }
  }
}
