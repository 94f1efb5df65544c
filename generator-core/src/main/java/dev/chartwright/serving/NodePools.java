package dev.chartwright.serving;

import dev.chartwright.application.InferenceApplication.NodePool;
import dev.chartwright.application.ModelEntry;
import dev.chartwright.catalog.Selection;
import dev.chartwright.catalog.Selection.SelectedModel;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.hardware.HardwareProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts pods against the nodes that an application says there are. */
final class NodePools {

  private NodePools() {}

  /** Pods of one profile are of one size, so a node takes a whole number of them. */
  static List<Finding> findings(Selection selection) {
    Map<String, NodePool> pools = selection.file().application().spec().nodePools();
    List<Finding> findings = new ArrayList<>();
    if (pools == null) {
      return findings;
    }
    Set<String> used = new TreeSet<>(selection.file().application().spec().profiles());
    selection.file().application().spec().models().stream()
        .map(ModelEntry::profile)
        .filter(Objects::nonNull)
        .forEach(used::add);
    pools.keySet().stream()
        .filter(name -> !used.contains(name))
        .sorted()
        .forEach(
            name ->
                findings.add(
                    PlanRules.POOL_NAME.at(
                        selection.file().place("/spec/nodePools/" + name),
                        "The node pool `" + name + "` is of a profile that no model is on.",
                        NearestNames.hint(name, "Used", used))));
    Map<String, Integer> pods = new TreeMap<>();
    Map<String, HardwareProfile> profiles = new TreeMap<>();
    for (SelectedModel model : selection.models()) {
      Integer replicas = model.entry().replicas();
      pods.merge(
          model.profileName(),
          replicas == null ? ModelPlanner.DEFAULT_REPLICAS : replicas,
          Integer::sum);
      profiles.put(model.profileName(), model.profile());
    }
    profiles.forEach(
        (name, profile) -> {
          NodePool pool = pools.get(name);
          int wanted = pods.getOrDefault(name, 0);
          if (pool != null && (long) podsPerNode(pool, profile) * pool.nodes() < wanted) {
            findings.add(tooSmall(selection, name, profile, pool, wanted));
          }
        });
    return findings;
  }

  private static int podsPerNode(NodePool pool, HardwareProfile profile) {
    int byDevices =
        profile.deviceCount() == 0
            ? Integer.MAX_VALUE
            : (pool.devicesPerNode() == null ? 0 : pool.devicesPerNode()) / profile.deviceCount();
    int byCores =
        pool.coresPerNode() == null ? Integer.MAX_VALUE : pool.coresPerNode() / profile.cpuCores();
    return Math.min(byDevices, byCores);
  }

  private static Finding tooSmall(
      Selection selection, String name, HardwareProfile profile, NodePool pool, int wanted) {
    int each = podsPerNode(pool, profile);
    String takes =
        profile.deviceCount() == 0
            ? "`%s` cores".formatted(profile.cpuCores())
            : "`%s` devices and `%s` cores".formatted(profile.deviceCount(), profile.cpuCores());
    return PlanRules.POOL.at(
        selection.file().place("/spec/nodePools/" + name),
        "`%s` pods of %s each do not find room in a pool of `%s`, where a node takes `%s`."
            .formatted(wanted, takes, pool.nodes(), each),
        each == 0
            ? "No node is large enough: take a smaller profile or larger nodes."
            : "Have `%s` nodes, or `%s` replicas in all."
                .formatted((wanted + each - 1) / each, (long) each * pool.nodes()));
  }
}
