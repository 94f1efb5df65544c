package dev.chartwright.helm;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Helm's answers as findings. */
public final class HelmFindings {

  private static final Rule RUNS =
      Rule.warning("HELM-001", "Helm must be able to run so that charts can be rendered.");
  private static final Rule RENDERS = Rule.error("HELM-002", "Helm must render the chart.");
  private static final Rule LINT = Rule.error("HELM-003", "`helm lint --strict` must pass.");
  private static final Rule ENGINE = Rule.error("HELM-004", "The Helm engine must answer in time.");

  private static final Rule SWITCHES =
      Rule.info("HELM-005", "A chart should render with each of its switches turned over alone.");

  /** A file in a chart with a line, as Helm writes it; the first folder is the chart's name. */
  private static final Pattern AT =
      Pattern.compile("(?:^|[\\s(])[\\w.-]+/([\\w./-]*\\w\\.\\w+)(?::(\\d+))?");

  private HelmFindings() {}

  /** What an answer says against a chart: nothing if Helm did what it was asked. */
  public static <T> List<Finding> of(String chart, HelmAnswer<T> answer) {
    if (answer instanceof HelmAnswer.Refused<T> refused) {
      return List.of(
          RENDERS.at(
              place(chart, refused.text()),
              "Helm cannot render the chart: " + oneLine(refused.text()) + ".",
              "Correct the template, or the values that it was rendered with."));
    }
    if (answer instanceof HelmAnswer.Broken<T> broken) {
      return List.of(
          ENGINE.at(
              Place.of(chart),
              "The Helm engine failed: " + broken.reason() + ".",
              "Run again; if it happens again, put `helm` on the PATH."));
    }
    return List.of();
  }

  /**
   * The same for values that were guessed: to be refused with them is no mistake of the chart.
   *
   * @param values for example {@code ingress.enabled=true}
   */
  public static List<Finding> ofGuess(String chart, String values, HelmAnswer<String> answer) {
    if (answer instanceof HelmAnswer.Refused<String> refused) {
      return List.of(
          SWITCHES.at(
              place(chart, refused.text()),
              "With `" + values + "` alone the chart is refused: " + oneLine(refused.text()) + ".",
              "What the switch brings is not checked; put values for it into `ci/`."));
    }
    return of(chart, answer);
  }

  /** Helm's lint messages; a warning weighs as much as an error, as {@code --strict} has it. */
  public static List<Finding> ofLint(String chart, HelmAnswer<List<LintMessage>> answer) {
    if (!(answer instanceof HelmAnswer.Given<List<LintMessage>> given)) {
      return of(chart, answer);
    }
    List<Finding> findings = new ArrayList<>();
    for (LintMessage message : given.value()) {
      String file = message.path().isEmpty() ? chart : chart + "/" + message.path();
      Place place = place(chart, message.text());
      findings.add(
          new Finding(
              LINT,
              message.level() == Severity.INFO ? Severity.INFO : Severity.ERROR,
              place.file().equals(chart) ? Place.of(file) : place,
              "Helm lint says: " + oneLine(message.text()) + ".",
              ""));
    }
    return findings;
  }

  static Finding noEngine(String library, String program) {
    return RUNS.at(
        Place.of(""),
        "Charts are not rendered: Helm's library cannot run here ("
            + library
            + ") and the program cannot either ("
            + program
            + ").",
        "Put `helm` 3.8 or newer on the PATH. What was not checked is marked in the report.");
  }

  private static Place place(String chart, String text) {
    Matcher at = AT.matcher(text);
    if (!at.find()) {
      return Place.of(chart);
    }
    int line = at.group(2) == null ? 0 : Integer.parseInt(at.group(2));
    return new Place(chart + "/" + at.group(1), line, "");
  }

  /** Without the advice on an option that nobody here can set. */
  private static String oneLine(String text) {
    String words = text.replace("Use --debug flag to render out invalid YAML", "");
    String line = words.strip().replaceAll("\\s*\\R\\s*", " / ");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
