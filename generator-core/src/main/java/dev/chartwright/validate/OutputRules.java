package dev.chartwright.validate;

import dev.chartwright.finding.Rule;

/** What every output must hold to before it is written. */
final class OutputRules {

  /** The chart's own values. */
  static final Rule VALUES = Rule.error("CHART-001", "A chart's values must match its own schema.");

  /** The chart's head. */
  static final Rule HEAD = Rule.error("CHART-002", "A Chart.yaml must have what Helm wants.");

  /** Paths that lead nowhere. */
  static final Rule SHOWN =
      Rule.error("KKP-008", "A value shown in KKP must be one of the chart's.");

  private OutputRules() {}
}
