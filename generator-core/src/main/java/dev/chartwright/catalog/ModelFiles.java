package dev.chartwright.catalog;

import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.modelfile.LocalModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads what must be read of a model on disk: no more than its header, and the sizes of files. */
public final class ModelFiles {

  /** There must be something to read. */
  static final Rule FOUND =
      Rule.error("MODEL-004", "A model must be a GGUF file or a folder with a config.json.");

  /** Keys and vocabulary of the largest models take 10 to 20 MiB. */
  private static final int HEADER_BYTES = 64 << 20;

  private ModelFiles() {}

  /**
   * A model.
   *
   * @param path a GGUF file, or a folder with {@code config.json} and safetensors files
   */
  public static Outcome<LocalModel> read(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    String name = String.valueOf(last);
    try {
      if (Files.isDirectory(path)) {
        Path config = path.resolve("config.json");
        long weights = weightsBytes(path);
        if (Files.isRegularFile(config) && weights > 0) {
          return Outcome.of(
              new LocalModel("config.json", name, Files.readAllBytes(config), weights));
        }
        return absent(name, "The folder `" + name + "` has no config.json or no safetensors file.");
      }
      if (!Files.isRegularFile(path)) {
        return absent(name, "There is no file or folder `" + name + "`.");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return Outcome.of(
            new LocalModel(name, name, in.readNBytes(HEADER_BYTES), Files.size(path)));
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Files directly in the folder: some repositories hold a second copy of the weights below. */
  private static long weightsBytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long sum = 0;
      for (Path file : files.filter(each -> each.toString().endsWith(".safetensors")).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  private static Outcome<LocalModel> absent(String name, String message) {
    return Outcome.failed(
        FOUND.at(Place.of(name), message, "Name a `.gguf` file, or the folder of a model."));
  }
}
