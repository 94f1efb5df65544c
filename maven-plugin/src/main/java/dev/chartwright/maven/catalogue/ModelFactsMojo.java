package dev.chartwright.maven.catalogue;

import dev.chartwright.Advisor;
import dev.chartwright.maven.ChartwrightMojo;
import dev.chartwright.maven.RunLog;
import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reads what must be known of a model from its own files, without a network, and shows it as an
 * entry of the catalogue, to be put into {@code src/main/chartwright/models}. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "model-facts", requiresProject = false, threadSafe = true)
public final class ModelFactsMojo extends ChartwrightMojo {

  /**
   * A GGUF file, or the {@code config.json} of a model; beside that the weights themselves or
   * {@code model.safetensors.index.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.file", required = true)
  File file;

  /**
   * Where others find the model on the Hugging Face hub, {@code OWNER/NAME}; its files do not say.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.repository")
  @Nullable String repository;

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    String entry =
        valueOf(
            Parameters.repository(repository).then(name -> Advisor.entry(file.toPath(), name)),
            log,
            "nothing is known of the model");
    log.lines(entry.lines().toList());
  }
}
