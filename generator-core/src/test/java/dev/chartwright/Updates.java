package dev.chartwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goldens: compared as they are, or written anew with {@code -Dchartwright.update=true}. */
public final class Updates {

  private Updates() {}

  public static boolean wanted() {
    return Boolean.getBoolean("chartwright.update");
  }

  /** The golden text, after writing it anew if that is wanted; empty if there is none. */
  public static String golden(Path file, String actual) throws IOException {
    if (wanted()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
