package dev.chartwright.write;

import java.util.List;

/**
 * What a run did to the disk.
 *
 * @param replaced the folders and files that are new or changed, sorted, relative to the output
 * @param untouched how many folders and files were already as they should be
 */
public record Written(List<String> replaced, int untouched) {

  /** Copies the list. */
  public Written {
    replaced = List.copyOf(replaced);
  }
}
