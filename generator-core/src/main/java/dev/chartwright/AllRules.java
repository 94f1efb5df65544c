package dev.chartwright;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** Every rule that a rendered chart is held to. */
public final class AllRules {

  private AllRules() {}

  /** The rules, in the order in which they are checked. */
  public static List<ReleaseRule> ofReleases() {
    return List.of();
  }
}
