package dev.chartwright.maven;

import dev.chartwright.ChartGenerator;
import dev.chartwright.Generated;
import dev.chartwright.GenerationRequest;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.FindingReport;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Severity;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters that all goals share, and how their run begins and fails. */
abstract class ChartMojo extends AbstractMojo {

  static final String NOTHING_WRITTEN = "nothing was written";

  /** The folder of the POM; without one, the folder that Maven runs in. */
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  File base;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /**
   * Application files, or folders of them; on the command line parted by commas. Default: {@code
   * src/main/inference} below the base folder.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.applications")
  @Nullable List<String> applications;

  /**
   * The folder below which {@code charts}, {@code kkp} and {@code images.txt} are written. Default:
   * the build folder, {@code target}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.outputDirectory")
  @Nullable File outputDirectory;

  /**
   * The one hardware profile to make charts for. Default: all that an application names.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.profile")
  @Nullable String profile;

  /**
   * The stack to build on, in place of the one that an application names.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.stack")
  @Nullable String stack;

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
  abstract void run(RunLog log) throws MojoFailureException;

  /** Generates anew. */
  final Generated generate(RunLog log) throws MojoFailureException {
    GenerationRequest request = request();
    Outcome<Generated> outcome = catalogThere().then(any -> ChartGenerator.generate(request, log));
    log.found(outcome.findings());
    failOnErrors(outcome.findings(), NOTHING_WRITTEN);
    Generated generated = outcome.value().orElseThrow();
    remember(request, generated);
    return generated;
  }

  /** What an earlier goal of this build generated from the same parameters, or a new one. */
  final Generated generatedOnce(RunLog log) throws MojoFailureException {
    return getPluginContext().get(request()) instanceof Generated earlier ? earlier : generate(log);
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
              + "; each is shown above with its place and the way out.");
    }
  }

  /** The folder to write to. Without a POM, Maven does not know where its build folder lies. */
  final File output() {
    return outputDirectory == null ? buildFolder() : outputDirectory;
  }

  /** The build folder, {@code target}. */
  final File buildFolder() {
    return project.getFile() == null
        ? new File(base, "target")
        : new File(project.getBuild().getDirectory());
  }

  /** A path as it is shown: relative to the base folder where it lies below it. */
  final String shown(File file) {
    Path root = base.toPath();
    Path path = file.toPath();
    return path.startsWith(root) && !path.equals(root)
        ? root.relativize(path).toString().replace('\\', '/')
        : file.toString();
  }

  /** The default folder need not be there; one that the user named must. */
  private Outcome<Boolean> catalogThere() {
    return catalog == null || catalog.isDirectory()
        ? Outcome.of(true)
        : Outcome.failed(
            MavenRules.CATALOG.at(
                Place.of(shown(catalog)),
                "There is no folder `" + shown(catalog) + "`.",
                "Correct `chartwright.catalog`, or leave it out to take `src/main/chartwright`."));
  }

  private GenerationRequest request() {
    Path root = base.toPath();
    List<Path> named =
        applications == null || applications.isEmpty()
            ? List.of(root.resolve("src/main/inference"))
            // Names, not files: Maven would take the blank after a comma for a part of the name.
            : applications.stream().map(name -> root.resolve(name.strip())).toList();
    Path own = catalog == null ? root.resolve("src/main/chartwright") : catalog.toPath();
    return new GenerationRequest(named, root, own, profile, stack);
  }

  @SuppressWarnings("unchecked")
  private void remember(GenerationRequest request, Generated generated) {
    ((Map<Object, Object>) getPluginContext()).put(request, generated);
  }
}
