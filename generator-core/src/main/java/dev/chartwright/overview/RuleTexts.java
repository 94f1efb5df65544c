package dev.chartwright.overview;

import dev.chartwright.finding.KnownRules;
import dev.chartwright.finding.RulePage;
import java.util.List;
import java.util.Locale;

/** What everything is held to: all rules in short, and each with its page. */
public final class RuleTexts {

  private RuleTexts() {}

  /** A line for each rule, below a line of titles. */
  public static List<String> table() {
    return new TextTable(List.of("rule", "severity", "what it asks"), 3)
        .lines(
            KnownRules.all().entrySet().stream()
                .map(
                    each ->
                        List.of(
                            each.getKey(),
                            each.getValue().name().toLowerCase(Locale.ROOT),
                            RulePage.of(each.getKey()).summary()))
                .toList());
  }

  /** The page of a known rule, line by line. */
  public static List<String> page(String id) {
    return RulePage.of(id).markdown().lines().toList();
  }
}
