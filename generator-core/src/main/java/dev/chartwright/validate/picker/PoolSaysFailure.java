package dev.chartwright.validate.picker;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.InferencePools;
import java.util.List;

/** Has a pool say what happens while its endpoint picker is away. */
record PoolSaysFailure() implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("EPP-010", "Each InferencePool should set its failure mode.");

  @Override
  public List<Finding> check(Release release) {
    return InferencePools.in(release).stream()
        .filter(
            pool ->
                Release.at(pool, "/spec/endpointPickerRef/failureMode") == null
                    && Release.at(pool, "/spec/extensionRef/failureMode") == null)
        .map(
            pool ->
                RULE.at(
                    pool.place("/spec/endpointPickerRef"),
                    pool.title() + " does not set `failureMode`.",
                    "Set `FailOpen`, which sends requests to any pod while the endpoint picker is"
                        + " away, or `FailClose`, the default, which refuses them all."))
        .toList();
  }
}
