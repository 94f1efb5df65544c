package dev.chartwright.upgrade;

import dev.chartwright.finding.Finding;
import java.util.List;

/** A check of an upgrade: a pure function. */
@FunctionalInterface
public interface UpgradeRule {

  /** Everything that breaches the rule. */
  List<Finding> check(Upgrade upgrade);
}
