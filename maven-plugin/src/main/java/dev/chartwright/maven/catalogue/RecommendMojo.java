package dev.chartwright.maven.catalogue;

import dev.chartwright.Advisor;
import dev.chartwright.maven.ChartwrightMojo;
import dev.chartwright.maven.RunLog;
import dev.chartwright.overview.RecommendationText;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Names the hardware profiles that serve a model, what costs least first, with the number of pods
 * that so many requests at a time need. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "recommend", requiresProject = false, threadSafe = true)
public final class RecommendMojo extends ChartwrightMojo {

  /**
   * Name of the model.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.model", required = true)
  String model;

  /**
   * Tokens of prompt and answer of one request. Default: 8192, or all that the model knows.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.contextTokens")
  @Nullable Integer contextTokens;

  /**
   * Requests at a time, on all pods together.
   *
   * @since 0.1.0
   */
  @Parameter(property = "chartwright.parallelRequests", defaultValue = "1")
  int parallelRequests = 1;

  @Override
  protected void run(RunLog log) throws MojoFailureException {
    log.lines(
        RecommendationText.lines(
            valueOf(
                Parameters.positive(numbers())
                    .then(any -> ownCatalog())
                    .then(
                        own -> new Advisor(own).recommend(model, contextTokens, parallelRequests)),
                log,
                "nothing is recommended")));
  }

  private SortedMap<String, @Nullable Integer> numbers() {
    SortedMap<String, @Nullable Integer> numbers = new TreeMap<>();
    numbers.put("chartwright.contextTokens", contextTokens);
    numbers.put("chartwright.parallelRequests", parallelRequests);
    return numbers;
  }
}
