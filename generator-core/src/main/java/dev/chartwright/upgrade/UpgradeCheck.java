package dev.chartwright.upgrade;

import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Holds an upgrade to rules, and the version's number to what they say. */
public final class UpgradeCheck {

  private final List<UpgradeRule> rules;

  /** A check with these rules, in this order. */
  public UpgradeCheck(List<UpgradeRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * What there is to say.
   *
   * @param first what was found while the charts were read and rendered
   * @param weights how much breaches weigh; what is switched off breaks nothing
   */
  public UpgradeReport report(Upgrade upgrade, List<Finding> first, Checks weights) {
    List<Finding> said = new ArrayList<>();
    rules.forEach(rule -> said.addAll(rule.check(upgrade)));
    List<Finding> findings = weights.apply(said);
    List<Finding> all = new ArrayList<>(weights.apply(first));
    all.addAll(findings);
    all.addAll(weights.apply(VersionTells.check(upgrade, findings)));
    return new UpgradeReport(upgrade, all, findings.stream().anyMatch(VersionTells::breaks));
  }
}
