package dev.chartwright.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder on disk, such as the one in which a chart repository keeps profiles of its own. */
public final class DirectoryResources implements ResourceFolder {

  private final Path root;

  /** A folder, which need not exist: then it holds nothing. */
  public DirectoryResources(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public Optional<byte[]> read(String path) {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public SortedSet<String> list(String folder) {
    Path start = root.resolve(folder).normalize();
    SortedSet<String> paths = new TreeSet<>();
    if (!start.startsWith(root) || !Files.isDirectory(start)) {
      return paths;
    }
    try (Stream<Path> files = Files.walk(start)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> paths.add(root.relativize(file).toString().replace('\\', '/')));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return paths;
  }
}
