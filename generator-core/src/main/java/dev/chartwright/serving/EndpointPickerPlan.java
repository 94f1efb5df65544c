package dev.chartwright.serving;

import java.util.List;

/**
 * How the endpoint picker of a model is told to see and to score.
 *
 * @param flags in order; an empty value switches a metric off
 * @param plugins scorers with their weights
 * @param env settings that have no flag
 */
public record EndpointPickerPlan(
    List<Setting> flags,
    List<Plugin> plugins,
    List<Setting> env,
    int terminationGracePeriodSeconds) {

  /** A flag or variable. */
  public record Setting(String name, String value) {}

  /** A scorer. */
  public record Plugin(String type, int weight) {}
}
