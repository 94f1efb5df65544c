package dev.chartwright.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model server at one version.
 *
 * @param engine {@code llama.cpp} or {@code vllm}: which arguments it takes
 * @param modelFormats weight formats that it reads
 * @param quantisations number formats of weights other than plain 16 or 32 bits, each with the
 *     image variants that compute it and the least compute capability there, {@code any} for none;
 *     null when it reads whatever its format allows
 * @param images image variant ({@code cpu}, {@code nvidia}, {@code amd}, {@code intel}, {@code
 *     gaudi}, {@code tpu}) to image
 * @param metrics what the endpoint picker can read to the name of the metric that has it
 * @param refreshIntervalMilliseconds how often the endpoint picker should read the metrics
 * @param stalenessSeconds how old a reading may be
 * @param readOnlyRootFilesystem whether it runs without writing beside its volumes
 * @param cacheEnvironment variables that move its caches to the cache volume
 */
public record ModelServer(
    String displayName,
    String engine,
    String version,
    List<String> modelFormats,
    @Nullable Map<String, Map<String, String>> quantisations,
    Map<String, Image> images,
    int port,
    String healthPath,
    Map<String, String> metrics,
    int refreshIntervalMilliseconds,
    int stalenessSeconds,
    boolean readOnlyRootFilesystem,
    Map<String, String> cacheEnvironment,
    @Nullable String factSource,
    @Nullable String verifiedOn) {

  /**
   * A container image without a digest: registries are not asked at build time.
   *
   * @param verifiedOn ISO date on which the tag was seen in use; null when it follows from the form
   *     of other tags alone
   */
  public record Image(
      String registry, String repository, String tag, @Nullable String verifiedOn) {}
}
