package dev.chartwright.hardware;

import dev.chartwright.quantity.Quantity;
import java.util.regex.Pattern;

/** Memory sizes as Kubernetes writes them: a whole number and a suffix. */
public final class MemoryQuantity {

  /** What a size must look like. */
  public static final String PATTERN = "^[1-9][0-9]{0,8}(Ki|Mi|Gi|Ti|k|M|G|T)?$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  private MemoryQuantity() {}

  /**
   * The bytes of a size such as {@code 6Gi}.
   *
   * @throws IllegalArgumentException if the text does not match {@link #PATTERN}
   */
  public static long bytes(String quantity) {
    if (!FORM.matcher(quantity).matches()) {
      throw new IllegalArgumentException("Not a memory size: " + quantity);
    }
    return Quantity.parse(quantity).orElseThrow().amount().longValueExact();
  }

  /** The largest whole {@code Gi} or else {@code Mi}, rounded up. */
  public static String ofBytes(long bytes) {
    long mebibytes = (bytes + (1L << 20) - 1) >> 20;
    return mebibytes % 1024 == 0 ? mebibytes / 1024 + "Gi" : mebibytes + "Mi";
  }
}
