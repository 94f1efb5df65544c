package dev.chartwright.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All findings of a run as they are shown: worst first, then by place, those of one rule together.
 * What only informs and says the same at several places is shown once. Of one rule not more than
 * some are shown; a line says how many there are beside them.
 *
 * @param entries one for each finding that is shown, and for what is left out
 */
public record FindingReport(List<Entry> entries) {

  /** Copies the list. */
  public FindingReport {
    entries = List.copyOf(entries);
  }

  /**
   * One finding that is shown, or several that are not.
   *
   * @param text several lines, as {@link FindingText} makes them
   * @param findings how many findings it stands for in a summary
   */
  public record Entry(Severity severity, String text, int findings) {}

  /** The report of findings in any order; equal ones count once. */
  public static FindingReport of(Collection<Finding> findings) {
    return of(findings, Integer.MAX_VALUE);
  }

  /**
   * The same with a limit.
   *
   * @param mostOfARule how many entries one rule has at most for one severity; at least 1
   */
  public static FindingReport of(Collection<Finding> findings, int mostOfARule) {
    Map<Object, List<Finding>> groups = new LinkedHashMap<>();
    findings.stream()
        .distinct()
        .sorted()
        .forEach(
            finding ->
                groups.computeIfAbsent(group(finding), any -> new ArrayList<>()).add(finding));
    Map<Object, List<List<Finding>>> ofRules = new LinkedHashMap<>();
    for (List<Finding> group : groups.values()) {
      Finding first = group.get(0);
      ofRules
          .computeIfAbsent(List.of(first.severity(), first.rule()), any -> new ArrayList<>())
          .add(group);
    }
    List<Entry> entries = new ArrayList<>();
    for (List<List<Finding>> ofRule : ofRules.values()) {
      for (List<Finding> group : ofRule.subList(0, Math.min(mostOfARule, ofRule.size()))) {
        Finding first = group.get(0);
        entries.add(new Entry(first.severity(), FindingText.of(first, group.size() - 1), 1));
      }
      int rest = ofRule.size() - mostOfARule;
      if (rest > 0) {
        Finding first = ofRule.get(0).get(0);
        entries.add(
            new Entry(first.severity(), first.rule().id() + " and " + rest + " more", rest));
      }
    }
    return new FindingReport(entries);
  }

  /** How many there are of each severity, for example {@code 2 errors, 1 note}; may be empty. */
  public String summary() {
    return Arrays.stream(Severity.values())
        .filter(severity -> number(severity) > 0)
        .map(this::count)
        .collect(Collectors.joining(", "));
  }

  /** How many there are of one severity, for example {@code 1 error}. */
  public String count(Severity severity) {
    String name =
        switch (severity) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "note";
        };
    long number = number(severity);
    return number + " " + name + (number == 1 ? "" : "s");
  }

  private long number(Severity severity) {
    return entries.stream()
        .filter(entry -> entry.severity() == severity)
        .mapToLong(Entry::findings)
        .sum();
  }

  private static Object group(Finding finding) {
    return finding.severity() == Severity.INFO
        ? List.of(finding.rule(), finding.message(), finding.hint())
        : finding;
  }
}
