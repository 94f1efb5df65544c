package dev.chartwright.validate.picker.flags;

import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.EndpointPickers;
import java.util.List;

/** The rules of this package. */
public final class FlagRules {

  private FlagRules() {}

  /** All of them, in the order of their ids. */
  public static List<ReleaseRule> all(EndpointPickers pickers) {
    return List.of(new ArgumentsReachPicker(pickers), new FlagsKnown(pickers));
  }
}
