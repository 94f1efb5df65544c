package dev.chartwright.application;

import dev.chartwright.model.ModelFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One model of an application.
 *
 * @param name a DNS label, unique in the application; objects and values are called after it
 * @param server name of a model server of the catalogue
 * @param model name of a model of the catalogue; null when {@code facts} describes it
 * @param facts a model that is not in the catalogue
 * @param profile hardware profile of this model; null for the chart's
 * @param servedName the model id that clients send; null for the model's own
 * @param contextTokens tokens of prompt and answer of one request; null for a default
 * @param parallelRequests requests that one pod serves at a time; null for a default
 * @param tensorParallel devices that share each layer; null for as many as the model's heads allow
 * @param measured what a run on the hardware has shown; null to estimate it
 * @param match the requests that go to this model; null for all
 */
public record ModelEntry(
    String name,
    String server,
    @Nullable String model,
    @Nullable ModelFacts facts,
    @Nullable String profile,
    @Nullable String servedName,
    @Nullable Integer replicas,
    @Nullable Integer contextTokens,
    @Nullable Integer parallelRequests,
    @Nullable Integer tensorParallel,
    @Nullable Measured measured,
    @Nullable Cache cache,
    @Nullable List<String> extraArgs,
    @Nullable Match match) {

  /**
   * A measurement that takes the place of both estimates of memory beside weights and cache.
   *
   * @param overhead Kubernetes quantity, on each device or in the pod
   * @param note where and when it was measured
   */
  public record Measured(String overhead, String note) {}

  /**
   * Where a pod keeps the model's files.
   *
   * @param type {@code emptyDir} or {@code persistentVolumeClaim}
   * @param size Kubernetes quantity; null for what the model's bytes need
   */
  public record Cache(
      @Nullable String type,
      @Nullable String size,
      @Nullable String storageClassName,
      @Nullable String existingClaim) {}

  /**
   * Which requests go to a model.
   *
   * @param pathPrefix path prefix, {@code /} for all
   * @param headers exact header values
   */
  public record Match(
      @Nullable String pathPrefix,
      @Nullable List<String> hostnames,
      @Nullable Map<String, String> headers) {}
}
