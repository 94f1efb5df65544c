package dev.chartwright.validate.picker.version;

import dev.chartwright.validate.serving.ServerVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that versions take. Versions are the first two numbers of one.
 *
 * @param name a flag with its other names after spaces, a field, a plugin's type, a kind
 * @param since the first version with it; the ones before refuse it
 * @param until the first version that refuses it again
 * @param seenFrom the first version that is known to have it, if the ones before may have it, too
 * @param seenBefore the first version that may not have it any more
 * @param instead what took its place
 * @param seesLoad whether the plugin scores by load; null for no
 * @param group the API group of a kind
 * @param defaults what the flag is by itself
 */
record Fact(
    String name,
    @Nullable String since,
    @Nullable String until,
    @Nullable String seenFrom,
    @Nullable String seenBefore,
    @Nullable String instead,
    @Nullable Boolean seesLoad,
    @Nullable String group,
    @Nullable List<Default> defaults) {

  private static final String FIRST_READ = "1.1";

  /** A default, from one version on and up to another. */
  record Default(String metric, @Nullable String since, @Nullable String until) {

    boolean isOf(ServerVersion version) {
      return !isBefore(version, since) && (until == null || isBefore(version, until));
    }
  }

  /**
   * How a version stands to it.
   *
   * @param isWhole whether everything is known of that version
   */
  Standing standing(ServerVersion version, boolean isWhole) {
    if (until != null && !isBefore(version, until)) {
      return Standing.GONE;
    }
    if (isBefore(version, since)) {
      return Standing.REFUSED;
    }
    boolean isSeen = since != null || !isBefore(version, seenFrom == null ? FIRST_READ : seenFrom);
    if (isSeen && (seenBefore == null || isBefore(version, seenBefore))) {
      return Standing.TAKEN;
    }
    return isWhole ? Standing.REFUSED : Standing.UNKNOWN;
  }

  /** Its default at a version; the newest one if the version is not known. */
  Optional<String> metric(Optional<ServerVersion> version) {
    List<Default> all = defaults == null ? List.of() : defaults;
    return all.stream()
        .filter(each -> version.isEmpty() ? each.until() == null : each.isOf(version.get()))
        .map(Default::metric)
        .findFirst();
  }

  private static boolean isBefore(ServerVersion version, @Nullable String bound) {
    return bound != null && version.compareTo(version(bound)) < 0;
  }

  /** A version of the table. */
  static ServerVersion version(String text) {
    return ServerVersion.ofTag(text)
        .orElseThrow(() -> new IllegalStateException("No version: " + text));
  }
}
