package dev.chartwright.validate.picker.flags;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what of an endpoint picker was not checked, since nobody knows here what its version takes.
 */
public final class NotChecked {

  static final Rule RULE =
      Rule.info(
          "EPP-012",
          "What is not known of an endpoint picker's version is left out of the checks.");

  private static final int SHOWN = 5;

  private NotChecked() {}

  /**
   * The names that were not checked.
   *
   * @param title what the message begins with
   * @param what what the names are, for example {@code flags}
   * @param version what a message calls the version
   * @param names at least one
   */
  public static Finding at(
      Place place, String title, String what, String version, List<String> names) {
    List<String> all = names.stream().distinct().toList();
    String more = all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
    return RULE.at(
        place,
        all.stream()
            .limit(SHOWN)
            .map(each -> "`" + each + "`")
            .collect(
                Collectors.joining(
                    ", ",
                    title + " has " + what + " that are not known here of " + version + ": ",
                    more + ".")),
        "Look them up: the endpoint picker stops at what it does not know.");
  }
}
