package dev.chartwright.write;

import dev.chartwright.chart.ChartTree;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run leaves on disk: whole folders that we own, and single files beside them.
 *
 * @param folders relative path of a folder to everything in it; no folder lies in another
 * @param files relative path to bytes, for example of an archive; not inside one of the folders
 */
public record OutputFiles(SortedMap<String, ChartTree> folders, SortedMap<String, byte[]> files) {

  /** Copies and checks the maps. */
  public OutputFiles {
    folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    for (String folder : folders.keySet()) {
      checkPath(folder);
      checkOutside(folder, folders);
    }
    for (String file : files.keySet()) {
      checkPath(file);
      checkOutside(file, folders);
    }
  }

  /** Nothing to write. */
  public static OutputFiles none() {
    return new OutputFiles(new TreeMap<>(), new TreeMap<>());
  }

  /** These and a folder; the path must be free. */
  public OutputFiles withFolder(String path, ChartTree tree) {
    SortedMap<String, ChartTree> more = new TreeMap<>(folders);
    if (more.put(path, tree) != null || files.containsKey(path)) {
      throw new IllegalArgumentException("Written twice: " + path);
    }
    return new OutputFiles(more, files);
  }

  /** These and a file; the path must be free. */
  public OutputFiles withFile(String path, byte[] bytes) {
    SortedMap<String, byte[]> more = new TreeMap<>(files);
    if (more.put(path, bytes) != null || folders.containsKey(path)) {
      throw new IllegalArgumentException("Written twice: " + path);
    }
    return new OutputFiles(folders, more);
  }

  /** The folders and files of both; the caller sees to it that no path is in both. */
  public OutputFiles plus(OutputFiles other) {
    OutputFiles all = this;
    for (var folder : other.folders.entrySet()) {
      all = all.withFolder(folder.getKey(), folder.getValue());
    }
    for (var file : other.files.entrySet()) {
      all = all.withFile(file.getKey(), file.getValue());
    }
    return all;
  }

  private static void checkPath(String path) {
    if (path.isEmpty()
        || path.startsWith("/")
        || path.endsWith("/")
        || path.contains("\\")
        || ("/" + path + "/").matches(".*/\\.{0,2}/.*")) {
      throw new IllegalArgumentException("Not a path below the output folder: " + path);
    }
  }

  private static void checkOutside(String path, SortedMap<String, ChartTree> folders) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (folders.containsKey(path.substring(0, slash))) {
        throw new IllegalArgumentException("Inside another folder of the output: " + path);
      }
    }
  }
}
