package dev.chartwright.render;

import java.util.Locale;

/** How a chart's components are laid out; both layouts give the same objects. */
public enum Layout {
  /** Components are subcharts with conditions, CRDs come in subcharts of their own. */
  UMBRELLA,
  /**
   * One chart without dependencies: KKP renders a stored release without its subcharts, so an
   * umbrella would be upgraded for ever there.
   */
  FLAT;

  /** The name that templates see. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
