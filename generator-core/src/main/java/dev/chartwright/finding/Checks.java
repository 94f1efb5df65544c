package dev.chartwright.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an application says about rules: how much a breach weighs in its charts, or that it is not
 * shown.
 *
 * @param weights rule id to severity; empty for a rule that is switched off
 */
public record Checks(Map<String, Optional<Severity>> weights) {

  /** Nothing is other than the rules have it. */
  public static final Checks NONE = new Checks(Map.of());

  /** Copies the map. */
  public Checks {
    weights = Map.copyOf(new TreeMap<>(weights));
  }

  /**
   * Findings as they weigh in this application. A finding that weighs less than its rule from the
   * start, as a note of a rule that mostly gives errors, gets no heavier.
   */
  public List<Finding> apply(List<Finding> findings) {
    return weights.isEmpty()
        ? findings
        : findings.stream().flatMap(finding -> weighed(finding).stream()).toList();
  }

  private Optional<Finding> weighed(Finding finding) {
    Optional<Severity> wanted = weights.get(finding.rule().id());
    if (wanted == null) {
      return Optional.of(finding);
    }
    return wanted.map(
        severity ->
            finding.severity().compareTo(finding.rule().severity()) > 0
                    && severity.compareTo(finding.severity()) < 0
                ? finding
                : new Finding(
                    finding.rule(), severity, finding.place(), finding.message(), finding.hint()));
  }
}
