package dev.chartwright.kkp;

import dev.chartwright.finding.Rule;

/** What KKP takes, and what it takes and regrets. */
public final class KkpRules {

  /** The release is called {@code NAMESPACE-NAME}, and Helm allows 53 characters. */
  public static final Rule NAME =
      Rule.error(
          "KKP-001", "A catalogue entry needs a free name, a DNS label of 26 characters at most.");

  /** Dropping a version uninstalls it everywhere, and changing one exchanges it everywhere. */
  public static final Rule VERSIONS =
      Rule.error(
          "KKP-002", "Published versions must be distinct and stay as they are in the list.");

  /** What the web page can show. */
  public static final Rule LOGO =
      Rule.error("KKP-003", "A logo must be an SVG or PNG of 32 KiB at most.");

  /** What KKP's webhook refuses. */
  public static final Rule URL =
      Rule.error("KKP-004", "The source URL must be one that KKP takes charts from.");

  /** Where the chart will be is not known. */
  static final Rule SOURCE =
      Rule.info("KKP-006", "A catalogue entry should say where its chart is published.");

  private KkpRules() {}
}
