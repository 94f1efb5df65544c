package dev.chartwright.resource;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A tree of read-only files, addressed by relative paths with forward slashes. */
public interface ResourceFolder {

  /** The bytes of a file, or nothing if there is no such file. */
  Optional<byte[]> read(String path);

  /**
   * The paths of all files below a folder, sorted.
   *
   * @param folder relative path without a slash at the end; empty for the whole tree
   */
  SortedSet<String> list(String folder);

  /** The first of several folders that has a file wins; lists are united. */
  static ResourceFolder layered(List<ResourceFolder> topFirst) {
    List<ResourceFolder> layers = List.copyOf(topFirst);
    return new ResourceFolder() {
      @Override
      public Optional<byte[]> read(String path) {
        return layers.stream().flatMap(layer -> layer.read(path).stream()).findFirst();
      }

      @Override
      public SortedSet<String> list(String folder) {
        SortedSet<String> all = new TreeSet<>();
        layers.forEach(layer -> all.addAll(layer.list(folder)));
        return all;
      }
    };
  }
}
