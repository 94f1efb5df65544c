package dev.chartwright.validate.serving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version in an image's tag.
 *
 * @param major the build of llama.cpp, or the first number
 * @param minor the second number; 0 for a build
 */
public record ServerVersion(int major, int minor) implements Comparable<ServerVersion> {

  private static final Pattern BUILD = Pattern.compile("(?:.*-)?b([0-9]{1,6})");
  private static final Pattern NUMBERS =
      Pattern.compile("v?([0-9]{1,4})\\.([0-9]{1,4})(?:\\..*|-.*)?");

  /** The version that a tag names; empty if it names none. */
  public static Optional<ServerVersion> ofTag(String tag) {
    Matcher build = BUILD.matcher(tag);
    if (build.matches()) {
      return Optional.of(new ServerVersion(Integer.parseInt(build.group(1)), 0));
    }
    Matcher numbers = NUMBERS.matcher(tag);
    return numbers.matches()
        ? Optional.of(
            new ServerVersion(
                Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))))
        : Optional.empty();
  }

  /** Whether this version is older than another. */
  public boolean isBefore(int otherMajor, int otherMinor) {
    return compareTo(new ServerVersion(otherMajor, otherMinor)) < 0;
  }

  @Override
  public int compareTo(ServerVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }
}
