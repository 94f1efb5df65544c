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

  private MavenRules() {}
}
