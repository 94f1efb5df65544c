package dev.chartwright.maven;

import dev.chartwright.ChartValidator;
import dev.chartwright.ChartValidator.Validation;
import dev.chartwright.Generated;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Has Helm lint and render each chart, in both layouts and with no values given, and checks every
 * object that comes out. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class ValidateMojo extends ChartMojo {

  @Override
  void run(RunLog log) throws MojoFailureException {
    Generated generated = generatedOnce(log);
    Validation validation = ChartValidator.validate(generated.files().folders(), log);
    log.validated(validation, generated.files().folders().size());
    log.found(validation.findings());
    failOnErrors(validation.findings(), "the charts should not be published");
  }
}
