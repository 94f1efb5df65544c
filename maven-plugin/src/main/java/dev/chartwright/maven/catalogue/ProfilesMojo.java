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
 * Lists the hardware profiles that an application can name, those of your own catalogue with them:
 * cores, memory and devices of a pod. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "profiles", requiresProject = false, threadSafe = true)
public final class ProfilesMojo extends ChartwrightMojo {

  /**
   * Names of hardware profiles, parted by commas, each with {@code *} for any characters. Default:
   * all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.profile")
  @Nullable String profile;

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    log.lines(
        CatalogTables.profiles(
            valueOf(
                ownCatalog().then(own -> new Advisor(own).profiles(profile)),
                log,
                "nothing is listed")));
  }
}
