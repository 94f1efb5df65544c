package dev.chartwright.validate.order;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** All rules about order. */
public final class OrderRules {

  private OrderRules() {}

  /** The rules, in the order in which they are checked; for one run, since they remember files. */
  public static List<ReleaseRule> all() {
    CrdFiles files = new CrdFiles();
    return List.of(new KindsAreKnown(files), new CrdsComeFirst(), new CrdsAreSmall(files));
  }
}
