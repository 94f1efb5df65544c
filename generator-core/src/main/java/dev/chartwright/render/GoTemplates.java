package dev.chartwright.render;

import java.util.List;

/** Expressions of Go templates, as Helm has them. */
final class GoTemplates {

  private GoTemplates() {}

  /** The values at a path of keys: with dots where Go allows it, else with {@code index}. */
  static String values(List<String> path) {
    String expression = ".Values";
    for (String key : path) {
      if (key.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        expression += "." + key;
      } else {
        expression = "(index " + expression + " \"" + key + "\")";
      }
    }
    return expression;
  }

  /** Whether a component and all above it are switched on. */
  static String enabled(List<String> path) {
    StringBuilder condition = new StringBuilder();
    for (int depth = 1; depth <= path.size(); depth++) {
      condition.append(condition.length() == 0 ? "" : " ");
      condition.append(values(path.subList(0, depth))).append(".enabled");
    }
    return path.size() > 1 ? "and " + condition : condition.toString();
  }
}
