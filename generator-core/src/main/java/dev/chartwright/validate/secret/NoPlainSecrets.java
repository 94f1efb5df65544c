package dev.chartwright.validate.secret;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps secrets out of everything that is no Secret. What is found is never shown in full. */
final class NoPlainSecrets implements ReleaseRule {

  static final Rule SHAPED =
      Rule.error("KEY-001", "A text that is no Secret must not hold a token or a private key.");

  static final Rule NAMED =
      Rule.error("KEY-002", "What is named like a secret must refer to a Secret.");

  static final Rule RANDOM =
      Rule.warning("KEY-003", "A text that is no Secret should not hold a random text.");

  private static final String HINT =
      "Put it into a Secret that the chart only names, and refer to it with `secretKeyRef` or a"
          + " mounted file. If it was ever published, it must be replaced where it was issued.";

  /** Values files are the same in each rendering of a chart, and long: what was found is kept. */
  private volatile @Nullable Values last;

  private record Values(ChartTree files, String chart, List<Finding> findings) {}

  @Override
  public List<Finding> check(Release release) {
    Values values = last;
    if (values == null
        || values.files() != release.files()
        || !values.chart().equals(release.chart())) {
      values = new Values(release.files(), release.chart(), found(PlainTexts.ofValues(release)));
      last = values;
    }
    List<Finding> findings = new ArrayList<>(values.findings());
    findings.addAll(found(PlainTexts.ofObjects(release)));
    return findings;
  }

  private static List<Finding> found(List<PlainText> texts) {
    Found found = new Found();
    // By its shape a secret is known for sure, by chance the least: each is named once.
    for (PlainText text : texts) {
      SecretShapes.in(text.value())
          .forEach(shape -> found.add(SHAPED, text, "holds " + shape.kind(), shape.secret()));
    }
    for (PlainText text : texts) {
      if (!text.name().isEmpty()
          && SecretNames.isSecret(text.name())
          && SecretNames.isLiteral(text.value())) {
        found.add(
            NAMED,
            text,
            "is named like a secret and holds one in plain text",
            text.value().strip());
      }
    }
    for (PlainText text : texts) {
      RandomText.in(text.value())
          .forEach(random -> found.add(RANDOM, text, "holds what looks like a key", random));
    }
    return found.findings;
  }

  private static final class Found {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Place, List<String>> secrets = new HashMap<>();

    void add(Rule rule, PlainText text, String what, String secret) {
      List<String> known = secrets.computeIfAbsent(text.place(), place -> new ArrayList<>());
      if (known.stream().noneMatch(each -> each.contains(secret) || secret.contains(each))) {
        known.add(secret);
        findings.add(
            rule.at(
                text.place(),
                text.title() + " " + what + ": " + PlainText.masked(secret) + ".",
                HINT));
      }
    }
  }
}
