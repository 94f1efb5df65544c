package dev.chartwright.api;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The reference data that lies beside the project's root and is no part of it. */
public final class Shared {

  private Shared() {}

  /** A folder of the reference data; where it is absent, the test is skipped and says why. */
  public static Path folder(String path) {
    for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
      Path folder = root.resolve("shared").resolve(path);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    String reason = "Skipped: there is no folder shared/" + path + " beside the project's root.";
    System.out.println(reason);
    Assumptions.abort(reason);
    throw new AssertionError(reason);
  }
}
