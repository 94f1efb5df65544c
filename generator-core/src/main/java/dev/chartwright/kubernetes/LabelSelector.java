package dev.chartwright.kubernetes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kubernetes' label selectors with {@code matchLabels} and {@code matchExpressions}. */
public final class LabelSelector {

  private LabelSelector() {}

  /** Whether a selector matches labels. An empty one matches all, one that is no map none. */
  public static boolean matches(@Nullable Object selector, Map<?, ?> labels) {
    if (!(selector instanceof Map<?, ?> map)) {
      return false;
    }
    if (map.get("matchLabels") instanceof Map<?, ?> matchLabels
        && !labels.entrySet().containsAll(matchLabels.entrySet())) {
      return false;
    }
    if (map.get("matchExpressions") instanceof List<?> expressions) {
      return expressions.stream()
          .allMatch(each -> !(each instanceof Map<?, ?> expression) || holds(expression, labels));
    }
    return true;
  }

  private static boolean holds(Map<?, ?> expression, Map<?, ?> labels) {
    Object key = expression.get("key");
    Object value = labels.get(key);
    boolean listed =
        value != null
            && expression.get("values") instanceof List<?> values
            && values.contains(value);
    return switch (String.valueOf(expression.get("operator"))) {
      case "In" -> listed;
      case "NotIn" -> !listed;
      case "Exists" -> labels.containsKey(key);
      case "DoesNotExist" -> !labels.containsKey(key);
      default -> false;
    };
  }
}
