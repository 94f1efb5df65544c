package dev.chartwright.maven;

import dev.chartwright.ChartDiff;
import dev.chartwright.ChartDiff.Candidate;
import dev.chartwright.ChartDiff.Side;
import dev.chartwright.Generated;
import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.upgrade.UpgradeReport;
import dev.chartwright.write.OutputFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions of a chart and says what an upgrade from one to the other would break:
 * objects, custom resources, values and what the version number promises. Writes {@code diff.md}
 * and {@code diff.json} for a pull request. Needs no POM and, if both versions are named, no
 * application.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends CheckMojo {

  /**
   * The version that is in use: a chart folder or a {@code .tgz}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.from", required = true)
  @Nullable String from;

  /**
   * The version that is to come: a chart folder or a {@code .tgz}. Default: the chart of the same
   * name that the applications give.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.to")
  @Nullable String to;

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    if (from == null) {
      throw new MojoFailureException("Name the version in use by `chartwright.from`.");
    }
    Outcome<Side> before = read(from);
    List<Finding> findings = new ArrayList<>(before.findings());
    Outcome<Candidate> after =
        to != null
            ? read(to).then(side -> Outcome.of(new Candidate(side, Checks.NONE)))
            : before.value().isPresent()
                ? generated(before.value().get(), generatedOnce(log))
                : Outcome.failed(findings);
    findings.addAll(after.findings());
    if (before.value().isEmpty() || after.value().isEmpty()) {
      log.found(findings);
      failOnErrors(findings, "nothing was compared");
      return;
    }
    Candidate candidate = after.value().get();
    UpgradeReport report =
        ChartDiff.diff(before.value().get(), candidate.side(), candidate.weights())
            .with(candidate.weights().apply(findings));
    log.compared(report);
    OutputFiles files =
        OutputFiles.none()
            .withFile("diff.md", report.markdown().getBytes(StandardCharsets.UTF_8))
            .withFile("diff.json", report.json().getBytes(StandardCharsets.UTF_8));
    conclude(log, report.findings(), files, "the upgrade should not be published like this");
  }

  private Outcome<Side> read(String named) {
    Path chart = path(named);
    return ChartDiff.read(chart, name(chart));
  }

  private static Outcome<Candidate> generated(Side before, Generated generated) {
    List<String> names =
        List.copyOf(
            new TreeSet<>(
                generated.charts().stream().map(each -> each.umbrella().name()).toList()));
    return ChartDiff.successor(before, generated)
        .map(Outcome::of)
        .orElseGet(
            () ->
                Outcome.failed(
                    MavenRules.SUCCESSOR.at(
                        Place.of(before.folder() + "/Chart.yaml", "/name"),
                        "No application gives a chart `" + before.name() + "`.",
                        NearestNames.hint(before.name(), "Charts", names)
                            + " Or name the other version by `chartwright.to`.")));
  }
}
