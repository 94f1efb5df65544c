package dev.chartwright.upgrade;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.FindingReport;
import dev.chartwright.finding.Severity;
import java.util.List;
import java.util.SortedSet;

/** The report of an upgrade as a page that people read in a pull request. */
final class UpgradeMarkdown {

  /** More names than anybody reads. */
  private static final int MOST_NAMES = 50;

  /** What may be said of objects that are the same but for what tells the version. */
  static final String RELABELLED = "changed only in their version labels";

  private UpgradeMarkdown() {}

  static String text(UpgradeReport report) {
    StringBuilder page = new StringBuilder("# ").append(escaped(report.title())).append("\n\n");
    page.append(verdict(report));
    section(page, "Errors", report, Severity.ERROR);
    section(page, "Warnings", report, Severity.WARNING);
    section(page, "Notes", report, Severity.INFO);
    if (!report.objects().isEmpty()) {
      page.append("\n## Objects\n\n| | number | |\n| --- | --- | --- |\n");
      row(page, "created", report.created());
      row(page, "changed", report.changed());
      row(page, "deleted", report.deleted());
      row(page, RELABELLED, report.relabelled());
    }
    return page.toString();
  }

  private static String verdict(UpgradeReport report) {
    String summary = FindingReport.of(report.findings()).summary();
    if (summary.isEmpty()) {
      return "Nothing to report.\n";
    }
    String verdict =
        report.breaks() ? "This upgrade **breaks** what worked" : "Nothing that worked breaks";
    return verdict + ": " + summary + ".\n";
  }

  private static void section(
      StringBuilder page, String title, UpgradeReport report, Severity severity) {
    List<Finding> findings =
        report.findings().stream().filter(finding -> finding.severity() == severity).toList();
    if (findings.isEmpty()) {
      return;
    }
    boolean folded = severity == Severity.INFO;
    page.append("\n## ").append(title).append("\n\n");
    page.append(folded ? "<details><summary>" + findings.size() + "</summary>\n\n" : "");
    for (Finding finding : findings) {
      page.append("- **").append(finding.rule().id()).append("** ");
      page.append(escaped(finding.message()));
      if (!finding.hint().isEmpty()) {
        page.append("<br>").append(escaped(finding.hint()));
      }
      page.append("<br>at ").append(code(finding.place().toString())).append("\n");
    }
    page.append(folded ? "\n</details>\n" : "");
  }

  private static void row(StringBuilder page, String title, SortedSet<String> names) {
    if (names.isEmpty()) {
      return;
    }
    List<String> shown = names.stream().limit(MOST_NAMES).map(UpgradeMarkdown::code).toList();
    int rest = names.size() - shown.size();
    page.append("| ").append(title).append(" | ").append(names.size()).append(" | ");
    page.append(String.join(", ", shown));
    page.append(rest > 0 ? " and " + rest + " more" : "").append(" |\n");
  }

  private static String code(String text) {
    return "`" + text.replace("`", "'").replace("|", "\\|").replace("\n", " ") + "`";
  }

  /** What stands outside of backticks is text, and no markup. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    boolean inCode = false;
    for (char c : text.replace("\n", " ").toCharArray()) {
      inCode ^= c == '`';
      if (!inCode && "<>*_[]\\|#".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
