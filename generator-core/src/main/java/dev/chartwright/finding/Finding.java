package dev.chartwright.finding;

import java.util.Comparator;

/**
 * One breach of one rule.
 *
 * @param rule the rule that was breached
 * @param severity the rule's severity, or what the application set for it
 * @param place where
 * @param message one plain sentence with the bad value in backticks
 * @param hint the way out, one or two sentences; empty if the message says it all
 */
public record Finding(Rule rule, Severity severity, Place place, String message, String hint)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.place().file())
          .thenComparing(finding -> finding.place().line())
          .thenComparing(finding -> finding.place().pointer())
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::message)
          .thenComparing(Finding::hint);

  /** Whether this finding alone fails the build. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Worst first, then by place: the order of every report. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
