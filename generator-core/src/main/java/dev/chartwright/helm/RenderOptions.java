package dev.chartwright.helm;

import java.util.Map;

/**
 * How a chart is rendered.
 *
 * @param releaseName 1 to 53 characters
 * @param namespace the release's namespace
 * @param values plain data that overrides the chart's own values; may be empty
 * @param kubeVersion for example {@code 1.33.0}; empty for the engine's own default
 * @param isUpgrade what {@code .Release.IsUpgrade} gives
 */
public record RenderOptions(
    String releaseName,
    String namespace,
    Map<String, Object> values,
    String kubeVersion,
    boolean isUpgrade) {

  /** A first installation with the chart's own values on Kubernetes 1.33. */
  public static RenderOptions defaults(String releaseName, String namespace) {
    return new RenderOptions(releaseName, namespace, Map.of(), "1.33.0", false);
  }

  /** The same with other values. */
  public RenderOptions with(Map<String, Object> otherValues) {
    return new RenderOptions(releaseName, namespace, otherValues, kubeVersion, isUpgrade);
  }
}
