package dev.chartwright.write;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Writes whole folders or nothing. Everything that changed is first laid down in a staging folder
 * inside the output folder; then each target is swapped with two renames. When a step fails, the
 * swaps so far are undone and the last good output stands as it was. A run that was killed in the
 * middle of its swaps is undone by the next run.
 *
 * <p>A target that is already equal, file for file, is not touched at all; in a folder that
 * changed, the files that did not change keep their times. A folder is replaced as a whole, so what
 * a former run left in it goes away.
 *
 * <p>A folder is ours, and may be replaced, if it is empty or if one of the YAML files directly in
 * it mentions {@value #OUR_GROUP}, as an annotation of every generated {@code Chart.yaml} does. No
 * marker file is needed, and a chart that a person wrote is never lost.
 *
 * <p>Runs inside one JVM wait for each other; two JVMs must not write to one output folder at a
 * time.
 */
public final class TreeWriter {

  /** What the {@code Chart.yaml} of a generated chart mentions in an annotation. */
  public static final String OUR_GROUP = "chartwright.dev/";

  private static final String STAGING = ".chartwright-staging";
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path output;
  private final Disk disk;

  private TreeWriter(Path output, Disk disk) {
    this.output = output;
    this.disk = disk;
  }

  /**
   * Writes everything, or nothing and an error.
   *
   * @param outputFolder is created if absent
   */
  public static Outcome<Written> write(Path outputFolder, OutputFiles wanted) {
    return write(outputFolder, wanted, Disk.REAL);
  }

  static Outcome<Written> write(Path outputFolder, OutputFiles wanted, Disk disk) {
    synchronized (ONE_AT_A_TIME) {
      return new TreeWriter(outputFolder, disk).run(wanted);
    }
  }

  private Outcome<Written> run(OutputFiles wanted) {
    try {
      if (Files.isDirectory(output.resolve(STAGING))) {
        new Staging(output, STAGING, disk).recover();
      }
      List<Finding> foreign = foreign(wanted);
      if (!foreign.isEmpty()) {
        return Outcome.failed(foreign);
      }
      // Bytes are made when they are needed: all of them together would double what a run holds.
      SortedMap<String, Supplier<Map<String, byte[]>>> changed = new TreeMap<>();
      wanted.folders().forEach((path, tree) -> changed.put(path, () -> bytes(tree)));
      wanted.files().forEach((path, bytes) -> changed.put(path, () -> Map.of("", bytes)));
      int all = changed.size();
      List<String> equal = new ArrayList<>();
      for (Map.Entry<String, Supplier<Map<String, byte[]>>> target : changed.entrySet()) {
        if (isEqual(output.resolve(target.getKey()), target.getValue().get())) {
          equal.add(target.getKey());
        }
      }
      equal.forEach(changed::remove);
      if (!changed.isEmpty()) {
        replace(changed);
      }
      return Outcome.of(new Written(List.copyOf(changed.keySet()), all - changed.size()));
    } catch (IOException refused) {
      return Outcome.failed(finding(refused));
    } catch (UncheckedIOException refused) {
      return Outcome.failed(finding(Objects.requireNonNull(refused.getCause())));
    }
  }

  private void replace(SortedMap<String, Supplier<Map<String, byte[]>>> changed)
      throws IOException {
    Staging staging = new Staging(output, STAGING, disk);
    try {
      disk.createFolders(output);
      for (Map.Entry<String, Supplier<Map<String, byte[]>>> target : changed.entrySet()) {
        staging.lay(target.getKey(), target.getValue().get());
      }
      for (String target : changed.keySet()) {
        staging.swap(target);
      }
      staging.commit();
    } catch (IOException refused) {
      try {
        staging.recover();
      } catch (IOException again) {
        refused.addSuppressed(again);
      }
      throw refused;
    }
  }

  private List<Finding> foreign(OutputFiles wanted) throws IOException {
    List<Finding> foreign = new ArrayList<>();
    for (String path : wanted.folders().keySet()) {
      if (!isOurs(output.resolve(path))) {
        foreign.add(
            WriteRules.OWN_FOLDER.at(
                Place.of(path),
                "The folder `" + path + "` holds files that Chartwright did not write.",
                "Move it away, choose another output folder, or give the application another"
                    + " name."));
      }
    }
    for (String path : wanted.files().keySet()) {
      if (Files.isDirectory(output.resolve(path))) {
        foreign.add(
            WriteRules.OWN_FOLDER.at(
                Place.of(path),
                "A folder `" + path + "` stands where a file is to be written.",
                "Move it away or choose another output folder."));
      }
    }
    return foreign;
  }

  private static boolean isOurs(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    boolean empty = true;
    try (var entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        empty = false;
        if (entry.toString().endsWith(".yaml")
            && Files.isRegularFile(entry)
            && contains(Files.readAllBytes(entry), OUR_GROUP)) {
          return true;
        }
      }
    }
    return empty;
  }

  private static boolean contains(byte[] text, String word) {
    return new String(text, StandardCharsets.ISO_8859_1).contains(word);
  }

  private static Map<String, byte[]> bytes(ChartTree tree) {
    Map<String, byte[]> bytes = new TreeMap<>();
    tree.files().keySet().forEach(path -> bytes.put(path, tree.bytes(path)));
    return bytes;
  }

  private static boolean isEqual(Path target, Map<String, byte[]> wanted) throws IOException {
    if (wanted.keySet().equals(Set.of(""))) {
      return isEqual(target, wanted.values().iterator().next());
    }
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (var there = Files.walk(target)) {
      if (there.filter(path -> !Files.isDirectory(path)).count() != wanted.size()) {
        return false;
      }
    }
    for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
      if (!isEqual(target.resolve(file.getKey()), file.getValue())) {
        return false;
      }
    }
    return true;
  }

  static boolean isEqual(Path file, byte[] wanted) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == wanted.length
        && Arrays.equals(Files.readAllBytes(file), wanted);
  }

  private Finding finding(IOException refused) {
    return WriteRules.WRITABLE.at(
        Place.of(place(refused)),
        "The output folder `" + output + "` cannot be written: " + reason(refused) + ".",
        "Make it writable, free some space, or choose another one; what was there before is"
            + " unchanged.");
  }

  private String place(IOException refused) {
    if (refused instanceof FileSystemException named && named.getFile() != null) {
      Path file = Path.of(named.getFile());
      if (file.startsWith(output)) {
        Path inside = output.relativize(file);
        return inside.toString().isEmpty() ? "." : inside.toString().replace('\\', '/');
      }
    }
    return ".";
  }

  private static String reason(IOException refused) {
    if (refused instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (refused instanceof FileAlreadyExistsException || refused instanceof NotDirectoryException) {
      return "a file stands where a folder is needed";
    }
    if (refused instanceof FileSystemException named && named.getReason() != null) {
      String reason = named.getReason();
      return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
    return "the disk refused";
  }
}
