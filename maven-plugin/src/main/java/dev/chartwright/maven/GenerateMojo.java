package dev.chartwright.maven;

import dev.chartwright.Generated;
import dev.chartwright.finding.Outcome;
import dev.chartwright.write.TreeWriter;
import dev.chartwright.write.Written;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes a Helm chart, its archive and a KKP catalogue entry for each application and hardware
 * profile. Nothing is written if anything is wrong, and what is already as it should be keeps its
 * times.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_RESOURCES,
    requiresProject = false,
    threadSafe = true)
public final class GenerateMojo extends OutputMojo {

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    Generated generated = generate(log);
    Outcome<Written> written = TreeWriter.write(output().toPath(), generated.files());
    if (written.hasErrors()) {
      log.found(written.findings());
      failOnErrors(written.findings(), NOTHING_WRITTEN);
    }
    log.wrote(shown(output()), written.value().orElseThrow());
  }
}
