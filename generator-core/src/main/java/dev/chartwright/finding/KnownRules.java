package dev.chartwright.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every rule of every module, from a list that a test keeps equal to the sources: rules stand where
 * they are checked, and not all of those classes are loaded when a file names one.
 */
public final class KnownRules {

  private static final SortedMap<String, Severity> RULES = read();

  /** Rules about what is written: a run that breaches them has no output that could be kept. */
  private static final Set<String> FIXED_GROUPS =
      Set.of(
          "APP", "CAT", "CHART", "MVN", "OBJ", "PLAN", "SRC", "STACK", "TPL", "VAL", "WRITE",
          "YAML");

  private KnownRules() {}

  /** Rule id to the severity that a breach has by itself. */
  public static SortedMap<String, Severity> all() {
    return RULES;
  }

  /** Whether a known rule's breach is an error that nobody may weaken. */
  public static boolean isFixed(String id) {
    return RULES.get(id) == Severity.ERROR
        && FIXED_GROUPS.contains(id.substring(0, id.indexOf('-')));
  }

  private static SortedMap<String, Severity> read() {
    SortedMap<String, Severity> rules = new TreeMap<>();
    try (InputStream in =
        Objects.requireNonNull(KnownRules.class.getResourceAsStream("rules.txt"), "rules.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(
              line -> rules.put(line.split(" ", 3)[0], Severity.valueOf(line.split(" ", 3)[1])));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Collections.unmodifiableSortedMap(rules);
  }
}
