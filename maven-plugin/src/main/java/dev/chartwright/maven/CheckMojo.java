package dev.chartwright.maven;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.FindingReport;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Severity;
import dev.chartwright.source.NamedFiles.Named;
import dev.chartwright.write.OutputFiles;
import dev.chartwright.write.TreeWriter;
import dev.chartwright.write.Written;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that look at charts and write down what they found. */
abstract class CheckMojo extends ChartMojo {

  /**
   * The folder that reports are written to. Default: {@code chartwright} in the build folder.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.reportDirectory")
  @Nullable File reportDirectory;

  /**
   * What fails the build: {@code error}, {@code warning} for both, or {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.failOn", defaultValue = "error")
  String failOn = "error";

  /**
   * How many findings of one rule are shown at most; reports have all of them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.maxPerRule", defaultValue = "10")
  int maxPerRule = 10;

  /** From which weight on findings fail the build. */
  private enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    boolean fails(Finding finding) {
      return this != NEVER
          && (finding.isError() || this == WARNING && finding.severity() == Severity.WARNING);
    }
  }

  /** Writes the reports, shows the findings, and fails the build if they weigh enough. */
  final void conclude(RunLog log, List<Finding> findings, OutputFiles reports, String consequence)
      throws MojoFailureException {
    FailOn limit = named("failOn", failOn, FailOn.values());
    log.found(findings, Math.max(1, maxPerRule));
    File folder = reportFolder();
    Outcome<Written> written = TreeWriter.write(folder.toPath(), reports);
    if (written.hasErrors()) {
      log.found(written.findings());
      failOnErrors(written.findings(), "no report was written");
    }
    log.reported(shown(folder), reports.files().keySet());
    if (findings.stream().anyMatch(limit::fails)) {
      throw new MojoFailureException(
          FindingReport.of(findings).summary()
              + ": "
              + consequence
              + ". See above and `"
              + shown(folder)
              + "`.");
    }
  }

  /** A constant by its name in whatever letters. */
  static <E extends Enum<E>> E named(String parameter, String text, E[] constants)
      throws MojoFailureException {
    for (E each : constants) {
      if (each.name().equalsIgnoreCase(text.strip())) {
        return each;
      }
    }
    throw new MojoFailureException(
        "`chartwright."
            + parameter
            + "` is `"
            + text
            + "`, which is none of "
            + Arrays.stream(constants)
                .map(each -> "`" + each.name().toLowerCase(Locale.ROOT) + "`")
                .collect(Collectors.joining(", "))
            + ".");
  }

  /** A file or folder that a parameter names, relative to the base folder. */
  final Path path(String named) {
    return base.toPath().resolve(named.strip()).normalize();
  }

  /** What places of a chart begin with: as it was named, but no path of this machine. */
  final String name(Path chart) {
    Path root = base.toPath().normalize();
    Path name = chart.getFileName();
    return chart.startsWith(root) && !chart.equals(root)
        ? root.relativize(chart).toString().replace('\\', '/')
        : name == null ? "chart" : name.toString();
  }

  /** Both of them. */
  final Named file(String named) {
    Path path = path(named);
    return new Named(name(path), path);
  }

  private File reportFolder() {
    return reportDirectory == null ? new File(buildFolder(), "chartwright") : reportDirectory;
  }
}
