package dev.chartwright.maven;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.FindingReport;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Severity;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters that all goals share, and how their run begins and fails. */
public abstract class ChartwrightMojo extends AbstractMojo {

  /** What errors lead to in a goal that writes. */
  protected static final String NOTHING_WRITTEN = "nothing was written";

  /** The folder of the POM; without one, the folder that Maven runs in. */
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  protected File base;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /**
   * A folder with hardware profiles, models, model servers, stacks or templates of your own, which
   * add to the built-in ones or take their place. Default: {@code src/main/chartwright} below the
   * base folder, if there is one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.catalog")
  @Nullable File catalog;

  /**
   * Whether to do nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.skip", defaultValue = "false")
  boolean skip;

  @Override
  public final void execute() throws MojoFailureException {
    if (skip) {
      getLog().info("Nothing is done, as chartwright.skip asks.");
      return;
    }
    run(new RunLog(getLog()));
  }

  /** What the goal does. */
  protected abstract void run(RunLog log) throws MojoFailureException;

  /**
   * What an answer holds, after its findings have been shown; errors among them end the build.
   *
   * @param consequence what the errors lead to
   */
  protected static <T> T valueOf(Outcome<T> outcome, RunLog log, String consequence)
      throws MojoFailureException {
    if (!outcome.findings().isEmpty()) {
      log.found(outcome.findings());
    }
    failOnErrors(outcome.findings(), consequence);
    return outcome.value().orElseThrow();
  }

  /**
   * Ends the build if there is an error among findings that have been shown.
   *
   * @param consequence what the errors lead to
   */
  static void failOnErrors(List<Finding> findings, String consequence) throws MojoFailureException {
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new MojoFailureException(
          FindingReport.of(findings).count(Severity.ERROR)
              + ", "
              + consequence
              + "; each is shown above with its place and the way out, and the goal `rules` with"
              + " `-Dchartwright.rule=ID` has more of it.");
    }
  }

  /** The build folder. Without a POM, Maven does not know where it lies. */
  protected final File buildFolder() {
    return project.getFile() == null
        ? new File(base, "target")
        : new File(project.getBuild().getDirectory());
  }

  /** A path as it is shown: relative to the base folder where it lies below it. */
  protected final String shown(File file) {
    Path root = base.toPath();
    Path path = file.toPath();
    return path.startsWith(root) && !path.equals(root)
        ? root.relativize(path).toString().replace('\\', '/')
        : file.toString();
  }

  /**
   * The folder of the user's own catalogue. The default folder need not be there; one that the user
   * named must.
   */
  protected final Outcome<Path> ownCatalog() {
    if (catalog == null) {
      return Outcome.of(base.toPath().resolve("src/main/chartwright"));
    }
    return catalog.isDirectory()
        ? Outcome.of(catalog.toPath())
        : Outcome.failed(
            MavenRules.CATALOG.at(
                Place.of(shown(catalog)),
                "There is no folder `" + shown(catalog) + "`.",
                "Correct `chartwright.catalog`, or leave it out to take `src/main/chartwright`."));
  }
}
