package dev.chartwright.finding;

/**
 * Where a finding is: a file, and inside it a line, a JSON pointer, or both.
 *
 * @param file path with forward slashes, relative to what the user named; never an absolute path
 * @param line line counted from 1, or 0 when unknown
 * @param pointer JSON pointer (RFC 6901), empty for the whole file
 */
public record Place(String file, int line, String pointer) {

  /** A whole file. */
  public static Place of(String file) {
    return new Place(file, 0, "");
  }

  /** A value in a file whose lines are not known. */
  public static Place of(String file, String pointer) {
    return new Place(file, 0, pointer);
  }

  /** {@code file:line /pointer}, with the parts that are known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (!pointer.isEmpty()) {
      text.append(' ').append(pointer);
    }
    return text.toString();
  }
}
