package dev.chartwright.validate.reference.access;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** All rules about rights. */
public final class AccessRules {

  private AccessRules() {}

  /** The rules, in the order in which they are checked. */
  public static List<ReleaseRule> all() {
    return List.of(new BindingsHaveEnds(), new RightsAreEnough(), new RightsAreNoMore());
  }
}
