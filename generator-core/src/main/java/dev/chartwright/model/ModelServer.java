package dev.chartwright.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model server at one version.
 *
 * @param engine {@code llama.cpp} or {@code vllm}: which arguments it takes
 * @param modelFormats weight formats that it reads
 * @param images image variant ({@code cpu}, {@code nvidia}) to image
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

  /** A container image without a digest: registries are not asked at build time. */
  public record Image(String registry, String repository, String tag) {}
}
