package dev.chartwright.yaml;

import dev.chartwright.finding.Rule;

/** What every YAML file that Chartwright reads must hold to. */
public final class YamlRules {

  /** Broken syntax, wrong encoding. */
  public static final Rule SYNTAX =
      Rule.error("YAML-001", "A file must be well-formed YAML in UTF-8.");

  /** The same key twice in one mapping. */
  public static final Rule DUPLICATE_KEY =
      Rule.error("YAML-002", "A key may stand only once in a mapping.");

  /** Anchors, aliases and tags. */
  public static final Rule PLAIN =
      Rule.error("YAML-003", "A file must be plain YAML without anchors, aliases and tags.");

  /** Too large or too deep. */
  public static final Rule LIMIT =
      Rule.error("YAML-004", "A file may have 1 MiB and 64 levels at most.");

  /** More than one document, or none. */
  public static final Rule ONE_DOCUMENT =
      Rule.error("YAML-005", "A file must hold exactly one YAML document.");

  private YamlRules() {}
}
