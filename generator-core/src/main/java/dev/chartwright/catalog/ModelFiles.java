package dev.chartwright.catalog;

import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.modelfile.LocalModel;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlReader;
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

  private static final String CONFIG = "config.json";
  private static final String INDEX = "model.safetensors.index.json";

  /** Keys and vocabulary of the largest models take 10 to 20 MiB. */
  private static final int HEADER_BYTES = 64 << 20;

  private ModelFiles() {}

  /**
   * A model.
   *
   * @param named a GGUF file, or a folder with {@code config.json} and safetensors files, or that
   *     {@code config.json}
   */
  public static Outcome<LocalModel> read(Path named) {
    Path path = folderOfConfig(named.toAbsolutePath().normalize());
    Path last = path.getFileName();
    String name = String.valueOf(last);
    try {
      if (Files.isDirectory(path)) {
        Path config = path.resolve(CONFIG);
        long weights = weightsBytes(path);
        if (Files.isRegularFile(config) && weights > 0) {
          return Outcome.of(new LocalModel(CONFIG, name, Files.readAllBytes(config), weights));
        }
        return absent(
            name,
            "The folder `"
                + name
                + "` has no config.json, or neither safetensors files nor their index.");
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

  private static Path folderOfConfig(Path path) {
    Path folder = path.getParent();
    return path.endsWith(CONFIG) && Files.isRegularFile(path) && folder != null ? folder : path;
  }

  /**
   * Files directly in the folder: some repositories hold a second copy of the weights below.
   * Without them the index says what they come to, which is how one reads a model before fetching
   * it.
   */
  private static long weightsBytes(Path folder) throws IOException {
    long bytes = safetensorsBytes(folder);
    Path index = folder.resolve(INDEX);
    if (bytes > 0 || !Files.isRegularFile(index)) {
      return bytes;
    }
    return YamlReader.read(INDEX, Files.readAllBytes(index))
        .value()
        .map(document -> JsonPointers.find(document.root(), "/metadata/total_size"))
        .map(size -> size instanceof Number number ? number.longValue() : 0L)
        .orElse(0L);
  }

  private static long safetensorsBytes(Path folder) throws IOException {
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
