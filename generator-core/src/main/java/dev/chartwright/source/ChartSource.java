package dev.chartwright.source;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a chart from a folder or from an archive that {@code helm package} made. Subcharts that are
 * archives in {@code charts/} are unpacked, however deep they lie. Text files are kept; links are
 * not followed; 5 MiB a file and 100 MiB in all are the limits.
 */
public final class ChartSource {

  private final ChartFiles files;

  private ChartSource(ChartFiles files) {
    this.files = files;
  }

  /**
   * The chart, or everything that is wrong with its files.
   *
   * @param path a folder with a {@code Chart.yaml}, or a {@code .tgz}
   * @param name what places in findings begin with
   */
  public static Outcome<ChartTree> read(Path path, String name) {
    ChartFiles files = new ChartFiles(name);
    try {
      if (Files.isDirectory(path)) {
        Path ignore = path.resolve(".helmignore");
        new ChartSource(files).folder(path, path, HelmIgnore.parse(textIfThere(ignore)));
      } else if (Files.isRegularFile(path)) {
        try (InputStream in = Files.newInputStream(path)) {
          files.unpack("", in, 0);
        }
      } else {
        files.absent(
            "There is no chart `" + name + "`.",
            "Name a folder with a `Chart.yaml`, or an archive that `helm package` made.");
      }
    } catch (TarReader.TooLarge tooLarge) {
      files.tooLarge();
    } catch (IOException broken) {
      files.unreadable("", plain(broken));
    }
    return files.tree();
  }

  private void folder(Path root, Path folder, HelmIgnore ignore) throws IOException {
    for (Path each : sorted(folder)) {
      String path = root.relativize(each).toString();
      boolean isFolder = Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS);
      if (ignore.keepsOut(path.replace('\\', '/'), isFolder)) {
        continue;
      }
      if (isFolder) {
        folder(root, each, ignore);
      } else if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
        file(root, each);
      } else {
        files.link(path.replace('\\', '/'));
      }
    }
  }

  private void file(Path root, Path file) throws IOException {
    String separator = root.getFileSystem().getSeparator();
    String path = root.relativize(file).toString().replace(separator, "/");
    if (!files.fits(path, Files.size(file))) {
      return;
    }
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException refused) {
      files.unreadable(path, plain(refused));
      return;
    }
    files.add(path, content);
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.sorted().toList();
    }
  }

  private static String textIfThere(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.size(file) <= ChartFiles.FILE_BYTES
        ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        : "";
  }

  /** The messages of file systems begin with paths of this machine. */
  private static IOException plain(IOException reason) {
    if (reason instanceof AccessDeniedException) {
      return new IOException("permission denied");
    }
    return reason instanceof java.nio.file.FileSystemException ? new IOException() : reason;
  }
}
