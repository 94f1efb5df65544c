package dev.chartwright.validate.reference.pod;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** All rules about what pods need, and who needs pods. */
public final class PodRules {

  private PodRules() {}

  /** The rules, in the order in which they are checked. */
  public static List<ReleaseRule> all() {
    return List.of(
        new SelectorsFind(),
        new PortsAreFound(),
        new OwnersSelectTheirPods(),
        new AccountsExist(),
        new SourcesExist(),
        new MountsHaveVolumes());
  }
}
