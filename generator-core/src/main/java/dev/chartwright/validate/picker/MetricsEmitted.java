package dev.chartwright.validate.picker;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.picker.MetricNames.Sight;
import dev.chartwright.validate.picker.version.Standing;
import dev.chartwright.validate.serving.InferencePools;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has the endpoint picker scrape metrics that the servers behind its pool have. */
record MetricsEmitted(EndpointPickers pickers, ServingContainers servers) implements ReleaseRule {

  static final Rule EMITTED =
      Rule.error("EPP-003", "The endpoint picker must scrape metrics that its servers have.");

  static final Rule FITTING =
      Rule.warning("EPP-004", "The endpoint picker's metrics should fit its servers for good.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (EndpointPicker picker : pickers.in(release)) {
      if (picker.version().isKnown() && !picker.line().isScript()) {
        picker.pool(release).ifPresent(pool -> check(release, picker, pool, findings));
      }
    }
    return findings;
  }

  private void check(
      Release release, EndpointPicker picker, RenderedObject pool, List<Finding> findings) {
    List<ServingContainer> behind = new ArrayList<>();
    List<PodTemplate> pods = InferencePools.pods(release, pool);
    pods.forEach(pod -> behind.addAll(servers.in(pod)));
    boolean foreign = MetricNames.areOfAnotherServer(picker);
    for (MetricNames.Flag flag : MetricNames.FLAGS) {
      if (picker.version().flag(flag.name()) != Standing.TAKEN) {
        // Later versions are told by their plugin configuration.
        continue;
      }
      Optional<String> set = picker.line().value(flag.name());
      String metric = set.or(() -> picker.version().metric(flag.name())).orElse("");
      if (pods.isEmpty() && metric.equals(MetricNames.OLD_KV)) {
        findings.add(
            FITTING.at(
                picker.place(flag.name()),
                picker.title() + said(flag, metric, set) + ", which vLLM has had until 0.11 only.",
                "Set `"
                    + flag.name()
                    + "="
                    + MetricNames.KV
                    + "` for vLLM, `"
                    + flag.name()
                    + "=` for a server without it. The pods of the pool `"
                    + pool.name()
                    + "` are not in this release, so their version is not known here."));
      }
      for (ServingContainer server : behind) {
        Sight sight = MetricNames.sight(flag, metric, server);
        if (sight != Sight.SEEN) {
          boolean blind = sight == Sight.BLIND;
          // Who names another server's metrics may mean to replace the server.
          Rule rule = blind && !foreign ? EMITTED : FITTING;
          findings.add(
              rule.at(
                  picker.place(flag.name()),
                  picker.title()
                      + said(flag, metric, set)
                      + (blind ? ", which " : ", which is going away in ")
                      + server.title()
                      + (blind ? " does not have." : "."),
                  "Set `"
                      + flag.name()
                      + "="
                      + MetricNames.wanted(flag, server)
                      + "`: a metric that is missing counts as 0, and all pods look alike."));
        }
      }
    }
  }

  private static String said(MetricNames.Flag flag, String metric, Optional<String> set) {
    return " scrapes `"
        + metric
        + "`"
        + (set.isEmpty() ? " (the default of `" + flag.name() + "`)" : "");
  }
}
