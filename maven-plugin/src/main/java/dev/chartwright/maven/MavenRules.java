package dev.chartwright.maven;

import dev.chartwright.finding.Rule;

/** What must hold of a goal's parameters. */
final class MavenRules {

  /** A folder of data that is named. */
  static final Rule CATALOG =
      Rule.error("MVN-001", "The catalogue folder that a build names must exist.");

  /** Archives to attach. */
  static final Rule WRITTEN =
      Rule.error("MVN-002", "Archives must be generated before they are attached.");

  /** A chart to compare with. */
  static final Rule SUCCESSOR =
      Rule.error("MVN-003", "The chart that is compared must be generated, or both be named.");

  private MavenRules() {}
}
