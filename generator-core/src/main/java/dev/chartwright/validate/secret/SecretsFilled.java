package dev.chartwright.validate.secret;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Has no Secret that only looks filled. Secrets' contents are not looked at otherwise. */
final class SecretsFilled implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("KEY-004", "A rendered Secret should not hold a placeholder.");

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)(change|replace|fill|insert|set|put)[-_ ]?(me|this|here|in|it).*|your[-_ ].*|<.*>"
              + "|to[-_]?do|x{3,}|\\*{3,}|\\.{3}|placeholder.*|dummy.*|example.*|password|secret|token"
              + "|admin|test|foo|bar");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (RenderedObject secret : release.objects("", "Secret")) {
      if (Release.at(secret, "/stringData") instanceof Map<?, ?> data) {
        data.forEach(
            (key, value) -> {
              if (value instanceof String text && PLACEHOLDER.matcher(text.strip()).matches()) {
                findings.add(
                    RULE.at(
                        secret.place(JsonPointers.child("/stringData", key.toString())),
                        secret.title() + " holds the placeholder `" + text.strip() + "`.",
                        "Let the chart name a Secret that the user makes, or fail if the value is"
                            + " not set: a placeholder that is forgotten is a password that"
                            + " everybody knows."));
              }
            });
      }
    }
    return findings;
  }
}
