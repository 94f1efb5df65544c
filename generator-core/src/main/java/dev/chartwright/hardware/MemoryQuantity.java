package dev.chartwright.hardware;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory sizes as Kubernetes writes them: a whole number and a suffix. */
public final class MemoryQuantity {

  /** What a size must look like. */
  public static final String PATTERN = "^[1-9][0-9]{0,8}(Ki|Mi|Gi|Ti|k|M|G|T)?$";

  private static final Pattern FORM = Pattern.compile("([0-9]+)([A-Za-z]*)");

  private static final Map<String, Long> FACTORS =
      Map.of(
          "", 1L,
          "k", 1_000L,
          "M", 1_000_000L,
          "G", 1_000_000_000L,
          "T", 1_000_000_000_000L,
          "Ki", 1L << 10,
          "Mi", 1L << 20,
          "Gi", 1L << 30,
          "Ti", 1L << 40);

  private MemoryQuantity() {}

  /**
   * The bytes of a size such as {@code 6Gi}.
   *
   * @throws IllegalArgumentException if the text does not match {@link #PATTERN}
   */
  public static long bytes(String quantity) {
    Matcher matcher = FORM.matcher(quantity);
    if (!quantity.matches(PATTERN) || !matcher.matches()) {
      throw new IllegalArgumentException("Not a memory size: " + quantity);
    }
    return Math.multiplyExact(
        Long.parseLong(matcher.group(1)), FACTORS.getOrDefault(matcher.group(2), 1L));
  }

  /** The largest whole {@code Gi} or else {@code Mi}, rounded up. */
  public static String ofBytes(long bytes) {
    long mebibytes = (bytes + (1L << 20) - 1) >> 20;
    return mebibytes % 1024 == 0 ? mebibytes / 1024 + "Gi" : mebibytes + "Mi";
  }
}
