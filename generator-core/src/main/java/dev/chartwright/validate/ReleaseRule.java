package dev.chartwright.validate;

import dev.chartwright.finding.Finding;
import java.util.List;

/** A check of one rendering of a chart: a pure function. */
@FunctionalInterface
public interface ReleaseRule {

  /** Everything that breaches the rule. */
  List<Finding> check(Release release);
}
