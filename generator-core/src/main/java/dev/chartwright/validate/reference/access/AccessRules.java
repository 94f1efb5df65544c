package dev.chartwright.validate.reference.access;

import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.version.PickerTable;
import java.util.List;

/** All rules about rights. */
public final class AccessRules {

  private AccessRules() {}

  /**
   * The rules, in the order in which they are checked.
   *
   * @param pickers what each version of the endpoint picker watches
   */
  public static List<ReleaseRule> all(PickerTable pickers) {
    return List.of(
        new BindingsHaveEnds(), new RightsAreEnough(pickers), new RightsAreNoMore(pickers));
  }
}
