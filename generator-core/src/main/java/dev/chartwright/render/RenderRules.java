package dev.chartwright.render;

import dev.chartwright.finding.Rule;

/** What a template must hold to. */
final class RenderRules {

  /** Syntax, missing values, forbidden classes. */
  static final Rule TEMPLATE =
      Rule.error(
          "TPL-001", "A template must be well-formed and use only the data that it is given.");

  private RenderRules() {}
}
