package dev.chartwright.write;

import dev.chartwright.finding.Rule;

/** What must hold before anything is written. */
final class WriteRules {

  /** The disk said no. */
  static final Rule WRITABLE =
      Rule.error("WRITE-001", "The output folder must be writable and have room.");

  /** Somebody else's folder stands where a chart is to go. */
  static final Rule OWN_FOLDER =
      Rule.error("WRITE-002", "Only a folder that Chartwright made is replaced.");

  private WriteRules() {}
}
