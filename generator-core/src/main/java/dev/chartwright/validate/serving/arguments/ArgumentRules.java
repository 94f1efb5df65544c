package dev.chartwright.validate.serving.arguments;

import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.List;

/** The rules of this package. */
public final class ArgumentRules {

  private ArgumentRules() {}

  /** All of them, in the order of their ids. */
  public static List<ReleaseRule> all(ServingContainers servers) {
    return List.of(
        new FlagsTaken(servers),
        new MetricsServed(servers),
        new PromptCacheFits(servers),
        new ThreadsFitCpu(servers),
        new ModelNamed(servers),
        new SlotsHaveContext(servers),
        new DeviceMemoryStated(servers),
        new FlagsOnce(servers));
  }
}
