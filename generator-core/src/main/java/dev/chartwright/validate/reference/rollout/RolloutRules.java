package dev.chartwright.validate.reference.rollout;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** All rules about pods that come and go. */
public final class RolloutRules {

  private RolloutRules() {}

  /** The rules, in the order in which they are checked. */
  public static List<ReleaseRule> all() {
    return List.of(
        new BudgetsLetNodesGo(),
        new RolloutsNeedNoSpare(),
        new GraceIsLongEnough(),
        new AutoscalersSetReplicas(),
        new PoolPodsStart());
  }
}
