package dev.chartwright.validate.serving;

import java.util.Optional;

/**
 * What a table makes of a flag as it is written.
 *
 * @param name the first of its names, or as written
 */
record FlagNames(String name, boolean isKnown, boolean takesValue) {

  static FlagNames of(String written, FlagTable table) {
    // All of the programs here take an underscore for a dash, or have no name with either.
    String name = written.startsWith("--") ? written.replace('_', '-') : written;
    FlagNames found = find(name, table);
    if (!found.isKnown && table.isGo()) {
      // Go takes one dash or two, pflag two but for single letters.
      String other = name.startsWith("--") ? name.substring(1) : "-" + name;
      found = table.takesOneDash(name) ? find(other, table) : found;
    }
    if (!found.isKnown && !table.isGo() && table.takesEqualsSign()) {
      found = ofObject(name, table);
    }
    return found.isKnown ? found : new FlagNames(written, false, false);
  }

  /** A dot leads into a flag whose value is an object, {@code --no-} turns a switch off. */
  private static FlagNames ofObject(String name, FlagTable table) {
    int dot = name.indexOf('.');
    if (dot > 0) {
      return find(name.substring(0, dot), table);
    }
    if (name.startsWith("--no-") && table.canonical("--" + name.substring(5), false).isPresent()) {
      return new FlagNames(name, true, false);
    }
    if (name.endsWith("+")) {
      return find(name.substring(0, name.length() - 1), table);
    }
    return name.matches("-O[0-9]")
        ? find("-O", table).withoutValue()
        : new FlagNames(name, false, false);
  }

  private FlagNames withoutValue() {
    return new FlagNames(name, isKnown, false);
  }

  private static FlagNames find(String name, FlagTable table) {
    Optional<String> valued = table.canonical(name, true);
    if (valued.isPresent()) {
      return new FlagNames(valued.get(), true, true);
    }
    return table
        .canonical(name, false)
        .map(first -> new FlagNames(first, true, false))
        .orElse(new FlagNames(name, false, false));
  }
}
