package dev.chartwright.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelSelectorTest {

  private static final Map<String, Object> LABELS = Map.of("app", "a", "tier", "b");

  private static boolean matches(String operator, String key, Object... values) {
    Map<String, Object> expression =
        Map.of("key", key, "operator", operator, "values", List.of(values));
    return LabelSelector.matches(Map.of("matchExpressions", List.of(expression)), LABELS);
  }

  @Test
  void matchesLabels() {
    assertThat(LabelSelector.matches(Map.of(), LABELS)).isTrue();
    assertThat(LabelSelector.matches(null, LABELS)).isFalse();
    assertThat(LabelSelector.matches("app=a", LABELS)).isFalse();
    assertThat(LabelSelector.matches(Map.of("matchLabels", Map.of("app", "a")), LABELS)).isTrue();
    assertThat(LabelSelector.matches(Map.of("matchLabels", Map.of("app", "c")), LABELS)).isFalse();
    assertThat(LabelSelector.matches(Map.of("matchLabels", Map.of("x", "a")), LABELS)).isFalse();
  }

  @Test
  void matchesExpressions() {
    assertThat(matches("In", "app", "x", "a")).isTrue();
    assertThat(matches("In", "app", "x")).isFalse();
    assertThat(matches("In", "none", "x")).isFalse();
    assertThat(matches("NotIn", "app", "x")).isTrue();
    assertThat(matches("NotIn", "none", "x")).isTrue();
    assertThat(matches("NotIn", "app", "a")).isFalse();
    assertThat(matches("Exists", "app")).isTrue();
    assertThat(matches("Exists", "none")).isFalse();
    assertThat(matches("DoesNotExist", "none")).isTrue();
    assertThat(matches("DoesNotExist", "app")).isFalse();
    assertThat(matches("Near", "app")).isFalse();
  }
}
