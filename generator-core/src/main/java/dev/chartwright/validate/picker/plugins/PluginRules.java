package dev.chartwright.validate.picker.plugins;

import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.EndpointPickers;
import java.util.List;

/** The rules of this package. */
public final class PluginRules {

  private PluginRules() {}

  /** All of them, in the order of their ids. */
  public static List<ReleaseRule> all(EndpointPickers pickers) {
    return List.of(new PluginConfigLoads(pickers), new ScorersSee(pickers));
  }
}
