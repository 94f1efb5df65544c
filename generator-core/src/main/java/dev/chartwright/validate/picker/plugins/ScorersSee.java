package dev.chartwright.validate.picker.plugins;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.EndpointPicker;
import dev.chartwright.validate.picker.EndpointPickers;
import dev.chartwright.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the prefix scorer from deciding alone, and other scorers from scoring nothing. */
record ScorersSee(EndpointPickers pickers) implements ReleaseRule {

  static final Rule RULE =
      Rule.error("EPP-009", "The endpoint picker must see the load that its scorers go by.");

  private static final Map<String, String> METRICS =
      Map.of(
          "queue-scorer", "--total-queued-requests-metric",
          "running-requests-size-scorer", "--total-running-requests-metric",
          "kv-cache-utilization-scorer", "--kv-cache-usage-percentage-metric",
          "lora-affinity-scorer", "--lora-info-metric");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (EndpointPicker picker : pickers.in(release)) {
      Optional<PluginConfig> config = PluginConfig.of(release, picker).found();
      config.ifPresent(
          found ->
              PluginConfigLoads.read(found)
                  .value()
                  .ifPresent(document -> check(picker, found, document, findings)));
    }
    return findings;
  }

  private static void check(
      EndpointPicker picker, PluginConfig config, YamlDocument document, List<Finding> findings) {
    Plugins plugins = Plugins.of(document.root());
    for (String profile : plugins.profiles().keySet()) {
      List<String> types = plugins.typesOf(profile);
      for (String type : types) {
        if (isOff(picker, type)) {
          findings.add(
              RULE.at(
                  config.place(),
                  config.title()
                      + " has the scorer `"
                      + type
                      + "`, whose metric is switched off with `"
                      + METRICS.get(type)
                      + "=`.",
                  "Take the scorer out, or name the metric: it scores every pod alike."));
        }
      }
      boolean seesLoad =
          types.stream().anyMatch(type -> picker.version().seesLoad(type) && !isOff(picker, type));
      if (types.contains("prefix-cache-scorer") && !seesLoad) {
        findings.add(
            RULE.at(
                config.place(),
                config.title()
                    + " has the scorer `prefix-cache-scorer` in the profile `"
                    + profile
                    + "` without one that sees load.",
                "Add `queue-scorer`, with a metric that the servers have: prompts that begin alike"
                    + " all go to one pod otherwise, however long its queue is."));
      }
    }
  }

  private static boolean isOff(EndpointPicker picker, String type) {
    String flag = METRICS.get(type);
    return flag != null && picker.line().value(flag).filter(String::isBlank).isPresent();
  }
}
