package dev.chartwright.maven;

import dev.chartwright.ChartGenerator;
import dev.chartwright.Generated;
import dev.chartwright.GenerationRequest;
import dev.chartwright.finding.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that goals on applications share, and how they generate. */
abstract class ChartMojo extends ChartwrightMojo {

  /**
   * Application files, or folders of them; on the command line parted by commas. Default: {@code
   * src/main/inference} below the base folder.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.applications")
  @Nullable List<String> applications;

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

  /** Generates anew. */
  final Generated generate(RunLog log) throws MojoFailureException {
    Outcome<Generated> outcome = request().then(request -> ChartGenerator.generate(request, log));
    log.found(outcome.findings());
    failOnErrors(outcome.findings(), NOTHING_WRITTEN);
    Generated generated = outcome.value().orElseThrow();
    request().value().ifPresent(request -> remember(request, generated));
    return generated;
  }

  /** What an earlier goal of this build generated from the same parameters, or a new one. */
  final Generated generatedOnce(RunLog log) throws MojoFailureException {
    return request().value().map(getPluginContext()::get).orElse(null) instanceof Generated earlier
        ? earlier
        : generate(log);
  }

  /** What the parameters ask for. */
  final Outcome<GenerationRequest> request() {
    Path root = base.toPath();
    List<Path> named =
        applications == null || applications.isEmpty()
            ? List.of(root.resolve("src/main/inference"))
            // Names, not files: Maven would take the blank after a comma for a part of the name.
            : applications.stream().map(name -> root.resolve(name.strip())).toList();
    return ownCatalog()
        .then(own -> Outcome.of(new GenerationRequest(named, root, own, profile, stack)));
  }

  @SuppressWarnings("unchecked")
  private void remember(GenerationRequest request, Generated generated) {
    ((Map<Object, Object>) getPluginContext()).put(request, generated);
  }
}
