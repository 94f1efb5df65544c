package dev.chartwright.helm;

import dev.chartwright.chart.ChartTree;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes in the text of a chart's templates that make up for what an engine cannot do. They are
 * made in what the engine is handed, never in the chart that is written.
 */
final class TemplateText {

  private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

  /** Not {@code helm.sh/hook-weight} and its like, which alone do nothing. */
  private static final Pattern HOOK = Pattern.compile("helm\\.sh/hook(?![\\w-])");

  private static final String VISIBLE_HOOK = "helm.sh/chartwright-hook";
  private static final Pattern LOOKUP = function("lookup");

  /** Takes the same arguments and gives an empty map. */
  private static final String NOTHING = "omit (dict)";

  private static final Pattern CERTIFICATE =
      function("gen(?:CA|SelfSignedCert|SignedCert)(?:WithKey)?");

  /** Takes any arguments and gives a map with the two keys that a certificate has. */
  private static final String STAND_IN =
      "dict \"Cert\" \"-----BEGIN CERTIFICATE-----\\nc3RhbmQtaW4=\\n-----END CERTIFICATE-----\\n\""
          + " \"Key\" \"-----BEGIN KEY-----\\nc3RhbmQtaW4=\\n-----END KEY-----\\n\"";

  private TemplateText() {}

  /** Hooks that are rendered like other objects; {@link #hooksRestored} undoes it in the result. */
  static ChartTree withVisibleHooks(ChartTree chart) {
    return changed(chart, text -> HOOK.matcher(text).replaceAll(VISIBLE_HOOK));
  }

  static String hooksRestored(String manifests) {
    return manifests.replace(VISIBLE_HOOK, "helm.sh/hook");
  }

  /** A lookup that finds nothing and asks nobody. */
  static ChartTree withoutLookup(ChartTree chart) {
    return changed(chart, text -> inActions(text, LOOKUP, NOTHING));
  }

  /** What asks whether this is an upgrade or an installation is the answer. */
  static ChartTree withRelease(ChartTree chart, boolean isUpgrade) {
    Pattern upgrade = asked("IsUpgrade");
    Pattern install = asked("IsInstall");
    return changed(
        chart,
        text ->
            install
                .matcher(upgrade.matcher(text).replaceAll(Boolean.toString(isUpgrade)))
                .replaceAll(Boolean.toString(!isUpgrade)));
  }

  /** Certificates that are made in no time and are always the same. */
  static ChartTree withStandInCertificates(ChartTree chart) {
    return changed(chart, text -> inActions(text, CERTIFICATE, STAND_IN));
  }

  private static ChartTree changed(ChartTree chart, UnaryOperator<String> change) {
    Map<String, String> files = new TreeMap<>(chart.files());
    files.replaceAll(
        (path, text) -> ("/" + path).contains("/templates/") ? change.apply(text) : text);
    return ChartTree.of(files);
  }

  private static String inActions(String text, Pattern what, String by) {
    String quoted = Matcher.quoteReplacement(by);
    return ACTION
        .matcher(text)
        .replaceAll(
            action -> Matcher.quoteReplacement(what.matcher(action.group()).replaceAll(quoted)));
  }

  /** A function's name where it is called with arguments. */
  private static Pattern function(String name) {
    return Pattern.compile("(?<=[\\s({|=-])" + name + "(?=\\s+[\"`($.\\w])");
  }

  /** {@code .Release.NAME}, after a variable or other fields, too. */
  private static Pattern asked(String name) {
    return Pattern.compile("(?:\\$\\w*)?(?:\\.\\w+)*?\\.Release\\." + name + "\\b");
  }
}
