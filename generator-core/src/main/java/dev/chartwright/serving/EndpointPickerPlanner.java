package dev.chartwright.serving;

import dev.chartwright.model.ModelServer;
import dev.chartwright.serving.EndpointPickerPlan.Plugin;
import dev.chartwright.serving.EndpointPickerPlan.Setting;
import dev.chartwright.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells the endpoint picker what its model server can show it, and nothing that it cannot. */
final class EndpointPickerPlanner {

  private static final String KV_CACHE_USAGE = "kvCacheUsage";

  private EndpointPickerPlanner() {}

  static EndpointPickerPlan plan(
      ModelServer server,
      Stack.EndpointPicker picker,
      int parallelRequests,
      int terminationGracePeriodSeconds) {
    List<Setting> flags = new ArrayList<>();
    picker
        .metricFlags()
        .forEach(
            (measured, flag) ->
                flags.add(new Setting(flag, server.metrics().getOrDefault(measured, ""))));
    flags.add(new Setting("refresh-metrics-interval", server.refreshIntervalMilliseconds() + "ms"));
    flags.add(new Setting("metrics-staleness-threshold", server.stalenessSeconds() + "s"));
    return new EndpointPickerPlan(
        flags,
        plugins(picker.scorers(), server.metrics().containsKey(KV_CACHE_USAGE)),
        List.of(
            new Setting("SD_METRICS_STALENESS_THRESHOLD", server.stalenessSeconds() + "s"),
            new Setting(
                "SD_QUEUE_DEPTH_THRESHOLD", Integer.toString(Math.max(5, 2 * parallelRequests)))),
        terminationGracePeriodSeconds);
  }

  /**
   * A scorer that sees nothing scores all pods alike, and then the prefix scorer alone decides and
   * sends everything that shares a prompt to one pod; so it weighs less where less is seen.
   */
  private static List<Plugin> plugins(Map<String, String> scorers, boolean seesKvCache) {
    List<Plugin> plugins = new ArrayList<>();
    plugins.add(new Plugin(scorer(scorers, "queue"), 2));
    if (seesKvCache) {
      plugins.add(new Plugin(scorer(scorers, "kvCache"), 2));
    }
    plugins.add(new Plugin(scorer(scorers, "prefix"), seesKvCache ? 3 : 1));
    return plugins;
  }

  private static String scorer(Map<String, String> scorers, String scored) {
    String type = scorers.get(scored);
    if (type == null) {
      throw new IllegalStateException("The stack names no scorer for " + scored);
    }
    return type;
  }
}
