package dev.chartwright.finding;

/** How much a finding weighs. Only an {@link #ERROR} fails a build. */
public enum Severity {
  /** The output would be refused or would not work; nothing is written. */
  ERROR,
  /** The output works, but a user is likely to regret it. */
  WARNING,
  /** Worth knowing; nothing needs to be done. */
  INFO
}
