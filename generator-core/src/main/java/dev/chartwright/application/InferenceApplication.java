package dev.chartwright.application;

import dev.chartwright.finding.Checks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One inference service as its author describes it; see {@code inference-application.schema.json}
 * for the limits of every field.
 *
 * @param apiVersion always {@value #API_VERSION}
 * @param kind always {@value #KIND}
 */
public record InferenceApplication(String apiVersion, String kind, Metadata metadata, Spec spec) {

  /** The version of the application file's form. */
  public static final String API_VERSION = "chartwright.dev/v1alpha1";

  /** The kind of an application file. */
  public static final String KIND = "InferenceApplication";

  /** How much breaches of rules weigh in this application's charts. */
  public Checks ruleWeights() {
    return CheckSettings.of(this);
  }

  /**
   * What the application is called.
   *
   * @param name a DNS label; charts are called {@code NAME-PROFILE}
   */
  public record Metadata(String name) {}

  /**
   * What the application is made of.
   *
   * @param version semantic version of the charts
   * @param profiles hardware profiles; one chart is made for each
   * @param nodePools hardware profile to the nodes that there are of it; null when nobody says
   * @param checks rule id to how much its breach weighs; null if all weigh as they are
   */
  public record Spec(
      String version,
      String description,
      @Nullable String home,
      @Nullable List<String> sources,
      @Nullable String icon,
      @Nullable List<Maintainer> maintainers,
      String stack,
      List<String> profiles,
      @Nullable Map<String, NodePool> nodePools,
      List<ModelEntry> models,
      @Nullable GatewaySettings gateway,
      @Nullable KkpSettings kkp,
      @Nullable Map<String, CheckSetting> checks) {}

  /**
   * Nodes of one kind.
   *
   * @param devicesPerNode what a node offers of the profile's accelerator; null for a node without
   * @param coresPerNode cores that a node has for pods; null when devices alone limit them
   */
  public record NodePool(
      int nodes, @Nullable Integer devicesPerNode, @Nullable Integer coresPerNode) {}

  /** Somebody to ask. */
  public record Maintainer(String name, @Nullable String email, @Nullable String url) {}
}
