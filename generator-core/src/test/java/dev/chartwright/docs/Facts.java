package dev.chartwright.docs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page's table of two columns, and its forms of numbers. */
final class Facts {

  private final StringBuilder table = new StringBuilder("| | |\n|---|---|\n");

  /** Adds a row unless there is nothing to say. */
  Facts row(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      table.append("| ").append(name).append(" | ");
      table.append(value.replace("|", "\\|")).append(" |\n");
    }
    return this;
  }

  String table() {
    return table.toString();
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String source(@Nullable String source, @Nullable String verifiedOn) {
    return (source == null ? "none given" : source)
        + (verifiedOn == null ? "; unverified" : "; verified on " + verifiedOn);
  }
}
