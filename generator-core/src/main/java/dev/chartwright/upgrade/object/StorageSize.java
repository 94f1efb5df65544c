package dev.chartwright.upgrade.object;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The size of a volume as Kubernetes writes quantities. */
final class StorageSize {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{0,9})?)(m|[kMGTPE]i?|Ki|[eE]\\d{1,2})?");

  private static final Map<Character, Integer> STEPS =
      Map.of('k', 1, 'K', 1, 'M', 2, 'G', 3, 'T', 4, 'P', 5, 'E', 6);

  private StorageSize() {}

  /** The bytes, or nothing if it is no quantity. */
  static Optional<BigDecimal> bytes(@Nullable Object quantity) {
    Matcher parts = FORM.matcher(String.valueOf(quantity));
    if (!parts.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(parts.group(1));
    String suffix = parts.group(2) == null ? "" : parts.group(2);
    if (suffix.isEmpty()) {
      return Optional.of(number);
    }
    if (suffix.equals("m")) {
      return Optional.of(number.movePointLeft(3));
    }
    if (suffix.matches("[eE]\\d+")) {
      return Optional.of(number.movePointRight(Integer.parseInt(suffix.substring(1))));
    }
    int steps = STEPS.getOrDefault(suffix.charAt(0), 0);
    BigDecimal factor = BigDecimal.valueOf(suffix.endsWith("i") ? 1024 : 1000);
    return Optional.of(number.multiply(factor.pow(steps)));
  }
}
