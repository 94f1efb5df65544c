package dev.chartwright.validate.kkp;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Rule;
import dev.chartwright.schema.Violation;
import dev.chartwright.values.LaidValues;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import dev.chartwright.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values in a manifest: the form, what KKP makes of them, and what the chart wants. */
final class ValuesRules {

  private static final Rule PASS =
      Rule.error("KKP-005", "Values shown in KKP must survive its template pass.");
  private static final Rule ONCE =
      Rule.error("KKP-017", "Values must stand in one place, the block or the old map.");
  private static final Rule MAPPING =
      Rule.error("KKP-018", "A block of values must be a YAML map.");
  private static final Rule CHART =
      Rule.error("KKP-024", "Values in a manifest must match the chart's own schema.");

  private ValuesRules() {}

  /**
   * Checks values that stand in a block of text, or as a map; the second may not exist.
   *
   * @param chart the chart that they are for
   */
  static void check(
      YamlField block, YamlField map, Optional<KkpContext.Values> chart, List<Finding> findings) {
    if (map.isThere() && !block.text().isEmpty()) {
      findings.add(
          block.say(
              ONCE,
              "Values stand in `" + block.name() + "` and in `" + map.name() + "`.",
              "Keep `" + block.name() + "`; `" + map.name() + "` is the old form."));
    }
    if (!block.text().isBlank()) {
      parsed(block, findings).ifPresent(values -> values(block, values, chart, findings));
    }
    if (!map.map().isEmpty()) {
      values(map, map.map(), chart, findings);
    }
  }

  private static Optional<Map<?, ?>> parsed(YamlField block, List<Finding> findings) {
    Outcome<List<YamlDocument>> read = YamlReader.readManifests(block.name(), block.text());
    for (Finding broken : read.findings()) {
      findings.add(
          block.say(
              MAPPING,
              "In line "
                  + broken.place().line()
                  + " of `"
                  + block.name()
                  + "`: "
                  + broken.message(),
              broken.hint()));
    }
    List<YamlDocument> documents = read.value().orElse(List.of());
    if (documents.isEmpty()) {
      return Optional.empty();
    }
    if (documents.size() == 1 && documents.get(0).root() instanceof Map<?, ?> values) {
      return Optional.of(values);
    }
    findings.add(
        block.say(
            MAPPING,
            "`" + block.name() + "` holds something other than one map of values.",
            "Write `key: value` lines, as in a values file."));
    return Optional.empty();
  }

  private static void values(
      YamlField field,
      Map<?, ?> values,
      Optional<KkpContext.Values> chart,
      List<Finding> findings) {
    TemplatePass.changes(values)
        .forEach(
            change ->
                findings.add(
                    field.say(
                        PASS,
                        "The value `" + change.path() + "` " + change.effect() + ".",
                        change.hint())));
    chart.ifPresent(
        own -> {
          for (Violation violation :
              own.schema().violations(LaidValues.overChart(own.defaults(), values))) {
            findings.add(
                field.say(
                    CHART,
                    "At `"
                        + violation.pointer()
                        + "` in `"
                        + field.name()
                        + "`: "
                        + violation.message(),
                    violation.hint()));
          }
        });
  }
}
