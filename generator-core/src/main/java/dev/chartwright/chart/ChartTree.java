package dev.chartwright.chart;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one chart folder, in memory: path to text, sorted by path.
 *
 * @param files relative paths with forward slashes, never with {@code ..}; text with line feeds
 */
public record ChartTree(SortedMap<String, String> files) {

  /** Copies and checks the map. */
  public ChartTree {
    for (String path : files.keySet()) {
      if (path.startsWith("/") || path.contains("\\") || ("/" + path + "/").contains("/../")) {
        throw new IllegalArgumentException("Not a path inside a chart: " + path);
      }
    }
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** A tree of these files. */
  public static ChartTree of(Map<String, String> files) {
    return new ChartTree(new TreeMap<>(files));
  }

  /** The text of a file, or null if there is none. */
  public @Nullable String text(String path) {
    return files.get(path);
  }

  /** The UTF-8 bytes of a file that is there. */
  public byte[] bytes(String path) {
    String text = files.get(path);
    if (text == null) {
      throw new IllegalArgumentException("No such file: " + path);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** This tree with every path below {@code folder}. */
  public ChartTree under(String folder) {
    SortedMap<String, String> moved = new TreeMap<>();
    files.forEach((path, text) -> moved.put(folder + "/" + path, text));
    return new ChartTree(moved);
  }

  /** The files of both; a path in both is an error of the caller. */
  public ChartTree plus(ChartTree other) {
    SortedMap<String, String> all = new TreeMap<>(files);
    other.files.forEach(
        (path, text) -> {
          if (all.put(path, text) != null) {
            throw new IllegalArgumentException("Written twice: " + path);
          }
        });
    return new ChartTree(all);
  }
}
