package dev.chartwright.stack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Component versions that work together, and how each of them is configured.
 *
 * @param notices what a chart on this stack should know; each becomes an INFO finding
 */
public record Stack(
    String description,
    Kubernetes kubernetes,
    Kkp kkp,
    CrdBundle gatewayApi,
    CrdBundle inferenceExtension,
    Kgateway kgateway,
    EndpointPicker endpointPicker,
    TestImage testImage,
    @Nullable List<Notice> notices) {

  /**
   * Which clusters the charts are for.
   *
   * @param version the minor version that rendered objects are checked against
   * @param minimumVersion the constraint in {@code Chart.yaml}
   */
  public record Kubernetes(String version, String minimumVersion) {}

  /** Which KKP versions take the catalogue entry, first and last. */
  public record Kkp(String minimumVersion, String maximumVersion) {}

  /** CRDs: a version and the bundle of API types that has them. */
  public record CrdBundle(String version, String crdBundle) {}

  /**
   * The gateway controller.
   *
   * @param rollOnPoolChange whether the controller must be restarted when pools change, because it
   *     reads them at its start
   */
  public record Kgateway(
      String version,
      String crdVersion,
      String crdBundle,
      String imageRegistry,
      String gatewayClassName,
      boolean rollOnPoolChange,
      List<RuntimeImage> runtimeImages) {}

  /** An image that the controller starts at run time, so that no template shows it. */
  public record RuntimeImage(String repository, String why) {}

  /**
   * The endpoint picker.
   *
   * @param metricFlags what is measured to the flag that names its metric
   * @param scorers what is scored to the plugin that does it
   */
  public record EndpointPicker(
      String version,
      String imageHub,
      String imageName,
      Map<String, String> metricFlags,
      Map<String, String> scorers) {}

  /** The image of the {@code helm test} pods, with curl and a shell. */
  public record TestImage(String registry, String repository, String tag) {}

  /** A known limit of the stack and the stack to go to. */
  public record Notice(String message, String hint) {}
}
