package dev.chartwright.maven.catalogue;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.KnownRules;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must hold of parameters before a question is asked. */
final class Parameters {

  /** No request has less than a token. */
  static final Rule POSITIVE =
      Rule.error("MVN-005", "Numbers of tokens and requests must be positive.");

  /** A pod fetches the weights from there. */
  static final Rule REPOSITORY =
      Rule.error("MVN-006", "A model's repository must have an owner and a name.");

  /** Rules are written in capitals, which nobody has to remember. */
  static final Rule KNOWN = Rule.error("MVN-007", "A rule that is asked for must be one of ours.");

  private Parameters() {}

  /** The id of a known rule, or why it is none. */
  static Outcome<String> rule(String text) {
    String id = text.strip().toUpperCase(Locale.ROOT);
    return KnownRules.all().containsKey(id)
        ? Outcome.of(id)
        : Outcome.failed(
            KNOWN.at(
                Place.of("chartwright.rule"),
                "There is no rule `" + text + "`.",
                NearestNames.of(id, KnownRules.all().keySet()).stream()
                        .findFirst()
                        .map(near -> "Did you mean `" + near + "`? ")
                        .orElse("")
                    + "`mvn chartwright:rules` lists all of them."));
  }

  /**
   * Whether all numbers are positive.
   *
   * @param numbers name of a parameter to its number; null where none is given
   */
  static Outcome<Boolean> positive(Map<String, @Nullable Integer> numbers) {
    List<Finding> findings = new ArrayList<>();
    numbers.forEach(
        (name, number) -> {
          if (number != null && number < 1) {
            findings.add(
                POSITIVE.at(
                    Place.of(name),
                    "`" + number + "` is not a number of tokens or requests.",
                    "Set it to 1 or more, or leave it out."));
          }
        });
    return findings.isEmpty() ? Outcome.of(true) : Outcome.failed(findings);
  }

  /** The repository, or why it is none. */
  static Outcome<String> repository(@Nullable String text) {
    Place place = Place.of("chartwright.repository");
    String hint = "Set `-Dchartwright.repository=OWNER/NAME` as the Hugging Face hub has it.";
    if (text == null) {
      return Outcome.failed(
          REPOSITORY.at(place, "The model's files do not say where others find it.", hint));
    }
    return text.matches("[^/\\s]+/[^/\\s]+")
        ? Outcome.of(text)
        : Outcome.failed(REPOSITORY.at(place, "`" + text + "` is not `OWNER/NAME`.", hint));
  }
}
