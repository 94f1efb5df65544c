package dev.chartwright.validate.cel;

import dev.chartwright.finding.Finding;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** Every custom resource of a rendering holds to the CEL rules of its kind. */
public final class CelRulesHold implements ReleaseRule {

  private final CelCheck check;

  /** A rule over one check, which remembers what it compiled. */
  public CelRulesHold(CelCheck check) {
    this.check = check;
  }

  @Override
  public List<Finding> check(Release release) {
    return release.objects().stream().flatMap(object -> check.check(object).stream()).toList();
  }
}
