package dev.chartwright.finding;

/** How a finding is shown to a person; the only place that decides it. */
public final class FindingText {

  /** As wide as {@code [ERROR] }, so that all lines of an error stand below each other. */
  private static final String INDENT = " ".repeat(8);

  private FindingText() {}

  /**
   * Rule and place, the sentence, and the way out where there is one; lines are parted by line
   * feeds and the last one has none.
   */
  public static String of(Finding finding) {
    return of(finding, 0);
  }

  /**
   * The same for a finding that was made at several places.
   *
   * @param furtherPlaces at how many places beside its own
   */
  static String of(Finding finding, int furtherPlaces) {
    StringBuilder text = new StringBuilder();
    text.append(finding.rule().id());
    String place = finding.place().toString();
    if (!place.isEmpty()) {
      text.append(' ').append(place);
    }
    if (furtherPlaces > 0) {
      text.append(" and ").append(furtherPlaces).append(" more");
      text.append(furtherPlaces == 1 ? " place" : " places");
    }
    line(text, finding.message());
    if (!finding.hint().isEmpty()) {
      line(text, "Hint: " + finding.hint());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String sentence) {
    text.append('\n').append(INDENT).append(sentence.replace("\n", "\n" + INDENT));
  }
}
