package dev.chartwright.yaml;

import dev.chartwright.finding.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A YAML document as plain data: {@link Map} (in file order), {@link java.util.List}, {@link
 * String}, {@link Long}, {@link java.math.BigInteger}, {@link Double}, {@link Boolean} or null.
 *
 * @param file the name under which findings speak of the file
 * @param root the plain data
 * @param lines JSON pointer to line, counted from 1
 */
public record YamlDocument(String file, @Nullable Object root, Map<String, Integer> lines) {

  /** The place of the value at a pointer, or of the nearest parent whose line is known. */
  public Place place(String pointer) {
    String known = pointer;
    while (!lines.containsKey(known) && !known.isEmpty()) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    return new Place(file, lines.getOrDefault(known, 0), pointer);
  }
}
