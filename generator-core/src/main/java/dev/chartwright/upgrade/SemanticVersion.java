package dev.chartwright.upgrade;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as semver.org 2.0.0 orders it. What is behind a plus counts for nothing.
 *
 * @param preRelease what is behind the dash; empty for a release
 */
record SemanticVersion(long major, long minor, long patch, String preRelease)
    implements Comparable<SemanticVersion> {

  /** As Helm reads it: a letter v and missing numbers are tolerated. */
  private static final Pattern FORM =
      Pattern.compile(
          "v?(\\d{1,18})(?:\\.(\\d{1,18}))?(?:\\.(\\d{1,18}))?(?:-([0-9A-Za-z.-]+))?(?:\\+.*)?");

  static Optional<SemanticVersion> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new SemanticVersion(
                Long.parseLong(parts.group(1)),
                parts.group(2) == null ? 0 : Long.parseLong(parts.group(2)),
                parts.group(3) == null ? 0 : Long.parseLong(parts.group(3)),
                parts.group(4) == null ? "" : parts.group(4)))
        : Optional.empty();
  }

  /**
   * Whether the next version may break what works with this one: by a higher major number, or below
   * 1.0.0 by a higher minor one; whatever follows a pre-release may.
   */
  boolean mayBreakIn(SemanticVersion next) {
    return !preRelease.isEmpty()
        || next.major > major
        || major == 0 && next.major == 0 && next.minor > minor;
  }

  @Override
  public int compareTo(SemanticVersion other) {
    int numbers =
        major != other.major
            ? Long.compare(major, other.major)
            : minor != other.minor
                ? Long.compare(minor, other.minor)
                : Long.compare(patch, other.patch);
    if (numbers != 0 || preRelease.equals(other.preRelease)) {
      return numbers;
    }
    if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
      return preRelease.isEmpty() ? 1 : -1;
    }
    return comparePreReleases(preRelease.split("\\."), other.preRelease.split("\\."));
  }

  private static int comparePreReleases(String[] left, String[] right) {
    for (int index = 0; index < Math.min(left.length, right.length); index++) {
      boolean leftIsNumber = left[index].matches("\\d{1,18}");
      boolean rightIsNumber = right[index].matches("\\d{1,18}");
      int order =
          leftIsNumber && rightIsNumber
              ? Long.compare(Long.parseLong(left[index]), Long.parseLong(right[index]))
              : leftIsNumber ? -1 : rightIsNumber ? 1 : left[index].compareTo(right[index]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }
}
