package dev.chartwright.source;

import dev.chartwright.finding.Rule;

/** What a chart and other files that are named must hold to so that they can be read. */
final class SourceRules {

  /** There is something to read. */
  static final Rule CHART =
      Rule.error("SRC-001", "A chart that is named must be a folder or archive with a Chart.yaml.");

  /** Gzip and tar. */
  static final Rule READABLE = Rule.error("SRC-002", "The files of a chart must be readable.");

  /** Nothing outside the chart. */
  static final Rule INSIDE = Rule.error("SRC-003", "Every path of a chart must stay inside it.");

  /** As Helm has them. */
  static final Rule LIMIT =
      Rule.error("SRC-004", "A chart may have 5 MiB a file and 100 MiB in all.");

  /** Helm follows a link in a folder and writes an empty file for one in an archive. */
  static final Rule LINK = Rule.warning("SRC-005", "A chart should hold no links.");

  /** Only text is kept. */
  static final Rule TEXT = Rule.info("SRC-006", "What is no text is left out of the checks.");

  /** Schemas of custom kinds. */
  static final Rule CRD =
      Rule.warning("SRC-007", "The CRDs of a chart should hold schemas that can be read.");

  /** What a chart is rendered with. */
  static final Rule VALUES = Rule.error("SRC-008", "Each file of values must be a map in YAML.");

  /** What a parameter names beside a chart. */
  static final Rule NAMED =
      Rule.error(
          "SRC-009", "Files of values and manifests that are named must be there and readable.");

  private SourceRules() {}
}
