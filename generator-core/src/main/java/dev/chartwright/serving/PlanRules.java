package dev.chartwright.serving;

import dev.chartwright.finding.Rule;

/** What a plan must hold to beside the fit, and what its reader should know. */
final class PlanRules {

  /** Pods need nodes. */
  static final Rule POOL =
      Rule.error("PLAN-011", "The pods of a profile must find room in its node pool.");

  /** A measurement counts more than an estimate, and should be seen to. */
  static final Rule MEASURED = Rule.info("PLAN-012", "A measured override should be known.");

  /** What hardware asks of an operator. */
  static final Rule HARDWARE =
      Rule.info("PLAN-013", "What a hardware profile asks for should be known.");

  /** Sizes that nobody has read from a file. */
  static final Rule ESTIMATED =
      Rule.info("PLAN-014", "Weights whose size is estimated should be known.");

  /** A pool that nobody uses is a slip of the pen. */
  static final Rule POOL_NAME =
      Rule.error("PLAN-015", "A node pool must be of a profile that the application uses.");

  /** What a stack has to say about itself. */
  static final Rule STACK = Rule.info("STACK-001", "A stack's known limits should be known.");

  private PlanRules() {}
}
