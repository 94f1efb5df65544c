package dev.chartwright.validate.reference.pool;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** All rules about InferencePools. */
public final class PoolRules {

  private PoolRules() {}

  /** The rules, in the order in which they are checked. */
  public static List<ReleaseRule> all() {
    return List.of(
        new PoolsSelectTheirPods(),
        new PoolsPartThePods(),
        new TargetPortsAreOpen(),
        new PickersAreReached(),
        new PickersKnowTheirPool());
  }
}
