package dev.chartwright.upgrade;

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
   */
  public UpgradeReport report(Upgrade upgrade, List<Finding> first) {
    List<Finding> findings = new ArrayList<>();
    rules.forEach(rule -> findings.addAll(rule.check(upgrade)));
    List<Finding> all = new ArrayList<>(first);
    all.addAll(findings);
    all.addAll(VersionTells.check(upgrade, findings));
    return new UpgradeReport(upgrade, all);
  }
}
