package dev.chartwright.maven.catalogue;

import dev.chartwright.Advisor;
import dev.chartwright.maven.ChartwrightMojo;
import dev.chartwright.maven.RunLog;
import dev.chartwright.overview.CatalogTables;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the models that an application can name, those of your own catalogue with them: format,
 * size of the weights, longest context, and whether a token is needed to fetch them. Writes
 * nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "models", requiresProject = false, threadSafe = true)
public final class ModelsMojo extends ChartwrightMojo {

  /**
   * Names of models, parted by commas, each with {@code *} for any characters. Default: all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.model")
  @Nullable String model;

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    log.lines(
        CatalogTables.models(
            valueOf(
                ownCatalog().then(own -> new Advisor(own).models(model)),
                log,
                "nothing is listed")));
  }
}
