package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import dev.chartwright.yaml.YamlField;
import java.util.List;
import java.util.regex.Pattern;

/** How Helm is to install, and for how long it may. */
final class DeployRules {

  private static final Rule OPTIONS =
      Rule.error("KKP-016", "`atomic` needs `wait`, and `wait` and `timeout` need each other.");
  private static final Rule DURATION =
      Rule.error("KKP-027", "A time must be a Go duration that is not negative.");

  private static final String NUMBER = "(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)";
  private static final Pattern FORM =
      Pattern.compile("[+-]?(?:0|(?:" + NUMBER + "(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)");

  private DeployRules() {}

  /** Checks the options for Helm. */
  static void check(YamlField helm, List<Finding> findings) {
    YamlField timeout = helm.at("timeout");
    duration(timeout, findings);
    boolean waits = helm.at("wait").is(Boolean.TRUE);
    boolean timed = timeout.text().matches(".*[1-9].*");
    if (timed && !waits && !helm.at("atomic").is(Boolean.TRUE)) {
      findings.add(
          helm.say(
              OPTIONS,
              "The `timeout` of `" + timeout.text() + "` needs `wait: true`.",
              "Set `wait: true`, or take `timeout` out."));
    }
    if (helm.at("atomic").is(Boolean.TRUE) && !waits) {
      findings.add(
          helm.say(
              OPTIONS,
              Severity.WARNING,
              "`atomic: true` needs `wait: true`, which KKP adds.",
              "Write it, so that the object stays as it is."));
    }
    if (waits && !timed) {
      findings.add(
          helm.say(
              OPTIONS,
              Severity.WARNING,
              "`wait: true` has no `timeout`, for which KKP adds `5m0s`: too short to load a"
                  + " model.",
              "Set a `timeout`, for example `30m0s`."));
    }
  }

  static void duration(YamlField time, List<Finding> findings) {
    String text = time.text();
    if (!text.isEmpty() && (!FORM.matcher(text).matches() || text.startsWith("-"))) {
      findings.add(
          time.say(
              DURATION,
              "The `" + time.name() + "` of `" + text + "` is no time.",
              "Write numbers with units, as in `1h30m0s`."));
    }
  }
}
