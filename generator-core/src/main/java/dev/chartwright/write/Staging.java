package dev.chartwright.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which targets wait for their swap: {@code new/N} is what will stand at the path in
 * {@code names/N}, {@code old/N} is what stood there. Its state on disk is enough to undo a run
 * that was killed.
 */
final class Staging {

  private static final String NAMES = "names";

  private final Path output;
  private final Path folder;
  private final Disk disk;
  private final List<String> laid = new ArrayList<>();

  Staging(Path output, String name, Disk disk) {
    this.output = output;
    this.folder = output.resolve(name);
    this.disk = disk;
  }

  /** Writes a target's files beside it; equal files take over the time of the ones there. */
  void lay(String target, Map<String, byte[]> files) throws IOException {
    int number = laid.size();
    laid.add(target);
    disk.createFolders(folder.resolve("new"));
    disk.createFolders(folder.resolve("old"));
    disk.createFolders(folder.resolve(NAMES));
    Path fresh = folder.resolve("new").resolve(Integer.toString(number));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path to = file.getKey().isEmpty() ? fresh : fresh.resolve(file.getKey());
      disk.createFolders(parent(to));
      disk.write(to, file.getValue());
      Path before = output.resolve(target).resolve(file.getKey());
      if (TreeWriter.isEqual(before, file.getValue())) {
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(before));
      }
    }
    // Last, because a name says that its new target is complete.
    disk.write(
        folder.resolve(NAMES).resolve(Integer.toString(number)),
        target.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts the new target in the place of the old one. */
  void swap(String target) throws IOException {
    String number = Integer.toString(laid.indexOf(target));
    Path place = output.resolve(target);
    disk.createFolders(parent(place));
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      disk.move(place, folder.resolve("old").resolve(number));
    }
    disk.move(folder.resolve("new").resolve(number), place);
  }

  /** Puts every old target back where a run did not get to its end, then removes this folder. */
  void recover() throws IOException {
    Path names = folder.resolve(NAMES);
    if (Files.isDirectory(names)) {
      List<Path> numbers;
      try (Stream<Path> list = Files.list(names)) {
        numbers = list.toList();
      }
      for (Path number : numbers) {
        undo(number);
      }
    }
    delete(folder);
  }

  private void undo(Path name) throws IOException {
    String number = name.getFileName().toString();
    Path place = output.resolve(Files.readString(name));
    Path fresh = folder.resolve("new").resolve(number);
    Path old = folder.resolve("old").resolve(number);
    if (!Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)
        && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(place, fresh, StandardCopyOption.ATOMIC_MOVE);
    }
    if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Makes the swaps final: without names there is nothing to undo. */
  void commit() throws IOException {
    disk.move(folder.resolve(NAMES), folder.resolve("done"));
    try {
      delete(folder);
    } catch (IOException left) {
      // The output is complete; the next run clears what is left of this folder.
      return;
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("Has no parent: " + path);
    }
    return parent;
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException broken)
              throws IOException {
            if (broken != null) {
              throw broken;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
