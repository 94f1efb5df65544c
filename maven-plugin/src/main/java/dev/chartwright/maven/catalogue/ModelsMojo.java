package dev.chartwright.maven.catalogue;

import dev.chartwright.Advisor;
import dev.chartwright.finding.Outcome;
import dev.chartwright.overview.CatalogTables;
import java.util.List;
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
public final class ModelsMojo extends ListMojo {

  /**
   * Names of models, parted by commas, each with {@code *} for any characters. Default: all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.model")
  @Nullable String model;

  @Override
  Outcome<List<String>> table(Advisor advisor) {
    return advisor.models(model).then(all -> Outcome.of(CatalogTables.models(all)));
  }
}
