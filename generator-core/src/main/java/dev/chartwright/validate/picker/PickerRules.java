package dev.chartwright.validate.picker;

import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.flags.FlagRules;
import dev.chartwright.validate.picker.plugins.PluginRules;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.ArrayList;
import java.util.List;

/** The rules of this package and of those below it. */
public final class PickerRules {

  private PickerRules() {}

  /** All of them, in the order of their ids. */
  public static List<ReleaseRule> all(EndpointPickers pickers, ServingContainers servers) {
    List<ReleaseRule> rules = new ArrayList<>();
    rules.addAll(FlagRules.all(pickers));
    rules.add(new MetricsEmitted(pickers, servers));
    rules.add(new ServingSecured(pickers));
    rules.add(new OneLeader(pickers));
    rules.addAll(PluginRules.all(pickers));
    rules.add(new PoolSaysFailure());
    rules.add(new ConfigRestartsPicker(pickers));
    return rules;
  }
}
