package dev.chartwright.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All findings of a run as they are shown: worst first, then by place. What only informs and says
 * the same at several places is shown once.
 *
 * @param entries one for each finding that is shown
 */
public record FindingReport(List<Entry> entries) {

  /** Copies the list. */
  public FindingReport {
    entries = List.copyOf(entries);
  }

  /**
   * One finding that is shown.
   *
   * @param text several lines, as {@link FindingText} makes them
   */
  public record Entry(Severity severity, String text) {}

  /** The report of findings in any order; equal ones count once. */
  public static FindingReport of(Collection<Finding> findings) {
    Map<Object, List<Finding>> groups = new LinkedHashMap<>();
    findings.stream()
        .distinct()
        .sorted()
        .forEach(
            finding ->
                groups.computeIfAbsent(group(finding), any -> new ArrayList<>()).add(finding));
    List<Entry> entries = new ArrayList<>();
    for (List<Finding> group : groups.values()) {
      Finding first = group.get(0);
      entries.add(new Entry(first.severity(), FindingText.of(first, group.size() - 1)));
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
    return entries.stream().filter(entry -> entry.severity() == severity).count();
  }

  private static Object group(Finding finding) {
    return finding.severity() == Severity.INFO
        ? List.of(finding.rule(), finding.message(), finding.hint())
        : finding;
  }
}
