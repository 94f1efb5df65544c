package dev.chartwright.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameter of goals that write charts, or look for those that were written. */
abstract class OutputMojo extends ChartMojo {

  /**
   * The folder below which {@code charts}, {@code kkp} and {@code images.txt} are written. Default:
   * the build folder, {@code target}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.outputDirectory")
  @Nullable File outputDirectory;

  /** The folder to write to. */
  final File output() {
    return outputDirectory == null ? buildFolder() : outputDirectory;
  }
}
