package dev.chartwright.validate.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the Gateway API writes them: {@code 1h30m}, {@code 600s}, {@code 250ms}. */
public final class Durations {

  private static final Pattern WHOLE = Pattern.compile("([0-9]{1,5}(h|m|s|ms)){1,4}");
  private static final Pattern PART = Pattern.compile("([0-9]{1,5})(ms|h|m|s)");

  private Durations() {}

  /** Whole seconds, rounded up; empty if it is no such duration. */
  public static Optional<Long> seconds(String duration) {
    if (!WHOLE.matcher(duration).matches()) {
      return Optional.empty();
    }
    long millis = 0;
    Matcher part = PART.matcher(duration);
    while (part.find()) {
      long number = Long.parseLong(part.group(1));
      millis +=
          switch (part.group(2)) {
            case "h" -> number * 3_600_000;
            case "m" -> number * 60_000;
            case "s" -> number * 1000;
            default -> number;
          };
    }
    return Optional.of((millis + 999) / 1000);
  }
}
