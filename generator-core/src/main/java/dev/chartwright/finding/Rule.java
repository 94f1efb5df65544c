package dev.chartwright.finding;

/**
 * One thing that Chartwright checks. Each rule has a page of its own, {@code docs/findings/ID.md}.
 *
 * @param id upper-case letters, a dash, three digits, for example {@code APP-004}; never reused
 * @param severity what a breach weighs unless the application says otherwise
 * @param summary one plain sentence that says what must hold
 */
public record Rule(String id, Severity severity, String summary) {

  /** A rule whose breach fails the build. */
  public static Rule error(String id, String summary) {
    return new Rule(id, Severity.ERROR, summary);
  }

  /** A rule whose breach is shown and does not fail the build. */
  public static Rule warning(String id, String summary) {
    return new Rule(id, Severity.WARNING, summary);
  }

  /** A rule that only informs. */
  public static Rule info(String id, String summary) {
    return new Rule(id, Severity.INFO, summary);
  }

  /** A finding of this rule with this rule's severity. */
  public Finding at(Place place, String message, String hint) {
    return new Finding(this, severity, place, message, hint);
  }
}
