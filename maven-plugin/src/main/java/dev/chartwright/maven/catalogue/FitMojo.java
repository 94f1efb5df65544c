package dev.chartwright.maven.catalogue;

import dev.chartwright.Advisor;
import dev.chartwright.advice.FitMatrix;
import dev.chartwright.maven.ChartwrightMojo;
import dev.chartwright.maven.RunLog;
import dev.chartwright.overview.FitJson;
import dev.chartwright.overview.FitSvg;
import dev.chartwright.overview.FitText;
import dev.chartwright.write.OutputFiles;
import dev.chartwright.write.TreeWriter;
import dev.chartwright.write.Written;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says of each model and hardware profile whether they go together: in both estimates of the
 * memory, in one of them, or not at all. Shows it in short and writes {@code fit.json} for programs
 * and {@code fit.svg}, a picture.
 *
 * @since 0.1.0
 */
@Mojo(name = "fit", requiresProject = false, threadSafe = true)
public final class FitMojo extends ChartwrightMojo {

  /**
   * Names of models, parted by commas, each with {@code *} for any characters. Default: all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.model")
  @Nullable String model;

  /**
   * Names of hardware profiles, parted by commas, each with {@code *} for any characters. Default:
   * all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.profile")
  @Nullable String profile;

  /**
   * Tokens of prompt and answer of one request. Default: 8192, or what fits.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.contextTokens")
  @Nullable Integer contextTokens;

  /**
   * Requests that a pod serves at a time. Default: what fits.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.parallelRequests")
  @Nullable Integer parallelRequests;

  /**
   * The folder that {@code fit.json} and {@code fit.svg} are written to. Default: {@code
   * chartwright} in the build folder, {@code target}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.reportDirectory")
  @Nullable File reportDirectory;

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    FitMatrix matrix =
        valueOf(
            Parameters.positive(numbers())
                .then(any -> ownCatalog())
                .then(own -> new Advisor(own).fit(model, profile, contextTokens, parallelRequests)),
            log,
            NOTHING_WRITTEN);
    log.lines(FitText.lines(matrix));
    File folder =
        reportDirectory == null ? new File(buildFolder(), "chartwright") : reportDirectory;
    OutputFiles files =
        OutputFiles.none()
            .withFile("fit.json", FitJson.of(matrix).getBytes(StandardCharsets.UTF_8))
            .withFile("fit.svg", FitSvg.of(matrix).getBytes(StandardCharsets.UTF_8));
    Written written = valueOf(TreeWriter.write(folder.toPath(), files), log, NOTHING_WRITTEN);
    log.wrote(shown(folder), written);
  }

  private SortedMap<String, @Nullable Integer> numbers() {
    SortedMap<String, @Nullable Integer> numbers = new TreeMap<>();
    numbers.put("chartwright.contextTokens", contextTokens);
    numbers.put("chartwright.parallelRequests", parallelRequests);
    return numbers;
  }
}
