package dev.chartwright.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A temporary folder with charts in it. */
record WorkFolder(Path root) {

  static WorkFolder create() throws IOException {
    return new WorkFolder(Files.createTempDirectory("chartwright-helm").toRealPath());
  }

  /** Where the chart with this number lies. */
  Path chart(int id, String folder) {
    return root.resolve(Integer.toString(id)).resolve(folder);
  }

  /** Where values for the chart with this number are written. */
  Path values(int id) {
    return root.resolve(Integer.toString(id)).resolve("values.yaml");
  }

  /** Text without paths of this machine: what is left begins with the chart's folder. */
  String withoutItself(String text) {
    String separator = Pattern.quote(root.getFileSystem().getSeparator());
    return text.replaceAll(Pattern.quote(root.toString()) + separator + "(\\d+[/\\\\])?", "");
  }

  void lay(int id, String folder, Map<String, String> files) throws IOException {
    Path chart = chart(id, folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(chart.resolve(file.getKey()), file.getValue());
    }
  }

  static void write(Path file, String text) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void drop(int id) {
    delete(root.resolve(Integer.toString(id)));
  }

  void delete() {
    delete(root);
  }

  /** Deletes what can be deleted; a file that is still in use stays. */
  private static void delete(Path top) {
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              return gone(file);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
              return gone(folder);
            }
          });
    } catch (NoSuchFileException alreadyGone) {
      // somebody else cleaned up first
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileVisitResult gone(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException inUse) {
      // a library that is loaded cannot be deleted everywhere; the parent tries again later
    }
    return FileVisitResult.CONTINUE;
  }
}
