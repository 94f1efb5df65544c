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

  private ApplicationRules() {}
}
