package dev.chartwright.kkp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The pictures that KKP's dashboard shows. */
public final class EntryLogo {

  /** Every list of applications carries every logo. */
  public static final int LARGEST_BYTES = 32 * 1024;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private EntryLogo() {}

  /** What the picture is by its content, {@code png} or {@code svg+xml}; empty if neither. */
  public static Optional<String> format(byte[] picture) {
    if (Arrays.equals(Arrays.copyOf(picture, PNG.length), PNG)) {
      return Optional.of("png");
    }
    return new String(picture, StandardCharsets.UTF_8).contains("<svg")
        ? Optional.of("svg+xml")
        : Optional.empty();
  }
}
