package dev.chartwright.application;

import dev.chartwright.finding.Rule;

/** What an application file must hold to. */
final class ApplicationRules {

  /** The published schema. */
  static final Rule FORM = Rule.error("APP-001", "An application file must match its schema.");

  /** Objects are called after models. */
  static final Rule UNIQUE_NAMES = Rule.error("APP-002", "Every model needs a name of its own.");

  /** Names that mean something else in a chart's values. */
  static final Rule FREE_NAMES =
      Rule.error("APP-003", "A model must not be called like another part of the chart.");

  /** Requests must have one way to go. */
  static final Rule ONE_MATCH =
      Rule.error("APP-004", "Two models must not ask for the same requests.");

  /** cert-manager needs to know whom to ask. */
  static final Rule ISSUER =
      Rule.error("APP-005", "A certificate from cert-manager needs an issuer.");

  /** Rules that are named. */
  static final Rule KNOWN_RULE =
      Rule.error("APP-010", "A rule that an application weighs must be one of ours.");

  /** Rules that nobody may weaken. */
  static final Rule FIXED_RULE =
      Rule.error("APP-011", "An error about files, schemas and plans must stay an error.");

  /** Nobody should have to guess. */
  static final Rule REASON =
      Rule.error("APP-012", "A rule that weighs less than usual needs a reason.");

  private ApplicationRules() {}
}
