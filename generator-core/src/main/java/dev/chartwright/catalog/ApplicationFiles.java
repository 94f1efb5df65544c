package dev.chartwright.catalog;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.resource.DirectoryResources;
import dev.chartwright.resource.ResourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the application files that a user named. */
public final class ApplicationFiles {

  /** There must be something to do. */
  static final Rule FOUND =
      Rule.error("APP-008", "The files and folders that are named must hold applications.");

  private ApplicationFiles() {}

  /**
   * An application file, read.
   *
   * @param name path relative to the base folder, with forward slashes
   * @param beside the folder in which it stands
   */
  public record SourceFile(String name, byte[] bytes, ResourceFolder beside) {}

  /**
   * Reads every file named, and every YAML file directly in a folder named, sorted by name.
   *
   * @param named files and folders
   * @param base the folder that names in findings are relative to
   */
  public static Outcome<List<SourceFile>> read(List<Path> named, Path base) {
    SortedMap<String, Path> files = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        List<Path> inside = yamlFiles(path);
        if (inside.isEmpty()) {
          findings.add(
              absent(base, path, "The folder `" + shown(base, path) + "` holds no YAML file."));
        }
        inside.forEach(file -> files.put(shown(base, file), file));
      } else if (Files.isRegularFile(path)) {
        files.put(shown(base, path), path);
      } else {
        findings.add(absent(base, path, "There is no file or folder `" + shown(base, path) + "`."));
      }
    }
    if (!findings.isEmpty()) {
      return Outcome.failed(findings);
    }
    List<SourceFile> sources = new ArrayList<>();
    files.forEach((name, path) -> read(name, path, findings).ifPresent(sources::add));
    return findings.isEmpty() ? Outcome.of(sources) : Outcome.failed(findings);
  }

  private static Finding absent(Path base, Path path, String message) {
    return FOUND.at(
        Place.of(shown(base, path)),
        message,
        "Write an application file there, or name another place by `chartwright.applications`.");
  }

  private static Optional<SourceFile> read(String name, Path path, List<Finding> findings) {
    try {
      Path folder = path.toAbsolutePath().normalize().getParent();
      return Optional.of(
          new SourceFile(
              name,
              Files.readAllBytes(path),
              new DirectoryResources(folder == null ? path.getRoot() : folder)));
    } catch (IOException refused) {
      findings.add(
          FOUND.at(
              Place.of(name),
              "The file `" + name + "` cannot be read.",
              "Let this user read it, or name another place by `chartwright.applications`."));
      return Optional.empty();
    }
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .toList();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Relative to the base where it lies below it, else only the last name: no path of a machine. */
  private static String shown(Path base, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path root = base.toAbsolutePath().normalize();
    Path name = absolute.getFileName();
    String shown =
        absolute.startsWith(root) && !absolute.equals(root)
            ? root.relativize(absolute).toString()
            : String.valueOf(name);
    return shown.replace('\\', '/');
  }
}
