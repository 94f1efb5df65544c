package dev.chartwright.maven.catalogue;

import dev.chartwright.Advisor;
import dev.chartwright.finding.Outcome;
import dev.chartwright.overview.CatalogTables;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the hardware profiles that an application can name, those of your own catalogue with them:
 * cores, memory and devices of a pod. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "profiles", requiresProject = false, threadSafe = true)
public final class ProfilesMojo extends ListMojo {

  /**
   * Names of hardware profiles, parted by commas, each with {@code *} for any characters. Default:
   * all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.profile")
  @Nullable String profile;

  @Override
  Outcome<List<String>> table(Advisor advisor) {
    return advisor.profiles(profile).then(all -> Outcome.of(CatalogTables.profiles(all)));
  }
}
