package dev.chartwright.maven;

import dev.chartwright.ChartValidator;
import dev.chartwright.ChartValidator.Validation;
import dev.chartwright.Generated;
import dev.chartwright.validate.Matrix;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Has Helm lint each chart and render it in both layouts, with no values given and over a matrix of
 * them, and checks every object that comes out. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class ValidateMojo extends ChartMojo {

  /**
   * With how many sets of values each chart is rendered: {@code defaults} only, {@code singles} for
   * each switch and choice alone, or {@code pairs} for all pairs of switches, too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.matrix", defaultValue = "pairs")
  String matrix = "pairs";

  @Override
  void run(RunLog log) throws MojoFailureException {
    Generated generated = generatedOnce(log);
    List<ChartValidator.Target> charts = ChartValidator.targets(generated, matrix());
    Validation validation = ChartValidator.validate(charts, log);
    log.validated(validation, charts.size());
    log.found(validation.findings());
    failOnErrors(validation.findings(), "the charts should not be published");
  }

  private Matrix matrix() throws MojoFailureException {
    for (Matrix each : Matrix.values()) {
      if (each.name().equalsIgnoreCase(matrix)) {
        return each;
      }
    }
    throw new MojoFailureException(
        "The matrix `" + matrix + "` is none of `defaults`, `singles`, `pairs`.");
  }
}
