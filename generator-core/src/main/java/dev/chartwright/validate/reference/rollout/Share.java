package dev.chartwright.validate.reference.rollout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number of pods, or a percentage of them. */
record Share(long number, boolean percent) {

  static Optional<Share> of(@Nullable Object value) {
    if (value instanceof Long number) {
      return Optional.of(new Share(number, false));
    }
    return value instanceof String text && text.matches("[0-9]{1,3}%")
        ? Optional.of(new Share(Long.parseLong(text.substring(0, text.length() - 1)), true))
        : Optional.empty();
  }

  long roundedUp(long pods) {
    return percent ? (pods * number + 99) / 100 : number;
  }

  long roundedDown(long pods) {
    return percent ? pods * number / 100 : number;
  }

  @Override
  public String toString() {
    return number + (percent ? "%" : "");
  }
}
