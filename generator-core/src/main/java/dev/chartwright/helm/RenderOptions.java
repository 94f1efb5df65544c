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
 * @param standInCertificates whether functions that make certificates give a fixed text that stands
 *     for one: that saves 20 to 400 ms a certificate, and a render is the same each time
 */
public record RenderOptions(
    String releaseName,
    String namespace,
    Map<String, Object> values,
    String kubeVersion,
    boolean isUpgrade,
    boolean standInCertificates) {

  /** A first installation with the chart's own values on Kubernetes 1.33. */
  public static RenderOptions defaults(String releaseName, String namespace) {
    return new RenderOptions(releaseName, namespace, Map.of(), "1.33.0", false, false);
  }

  /** The same with other values. */
  public RenderOptions with(Map<String, Object> otherValues) {
    return new RenderOptions(
        releaseName, namespace, otherValues, kubeVersion, isUpgrade, standInCertificates);
  }

  /** The same as an upgrade, or as an installation. */
  public RenderOptions asUpgrade(boolean upgrade) {
    return new RenderOptions(
        releaseName, namespace, values, kubeVersion, upgrade, standInCertificates);
  }

  /** The same on another Kubernetes. */
  public RenderOptions on(String otherKubeVersion) {
    return new RenderOptions(
        releaseName, namespace, values, otherKubeVersion, isUpgrade, standInCertificates);
  }

  /** The same with certificates that are a fixed text. */
  public RenderOptions withStandInCertificates() {
    return new RenderOptions(releaseName, namespace, values, kubeVersion, isUpgrade, true);
  }
}
