package dev.chartwright.validate.reference.pool;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.reference.ContainerPorts;
import dev.chartwright.validate.reference.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pool selects pods that serve its model, and those of one owner. */
final class PoolsSelectTheirPods implements ReleaseRule {

  private static final Rule SELECTS =
      Rule.error("REF-030", "A pool must select the pods that serve its port.");
  private static final Rule ELSEWHERE =
      Rule.warning("REF-031", "The pods of a pool should be in the release.");
  private static final Rule ONE_OWNER =
      Rule.warning("REF-032", "The pods of a pool should have one owner.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    List<Pool> pools = Pool.of(release);
    for (Pool pool : pools) {
      List<PodTemplate> pods = pool.pods(release);
      if (pods.isEmpty()) {
        findings.add(nothing(pool, unselected(release, pools, pool)));
      } else if (pods.size() > 1) {
        findings.add(
            ONE_OWNER.at(
                pool.object().place("/spec/selector/matchLabels"),
                pool.object().title()
                    + " selects the pods of `"
                    + pods.size()
                    + "` owners: "
                    + String.join(", ", pods.stream().map(pod -> pod.owner().title()).toList())
                    + ".",
                "Add a label that only the servers of the pool's model have."));
      }
    }
    return findings;
  }

  private static Finding nothing(Pool pool, Optional<PodTemplate> meant) {
    String message =
        pool.object().title()
            + " selects no pod: none of its namespace has `"
            + pool.selector().title()
            + "`.";
    return meant
        .map(
            pod ->
                SELECTS.at(
                    pool.object().place("/spec/selector/matchLabels"),
                    message,
                    "Are the pods of "
                        + pod.owner().title()
                        + " meant? Every label of the selector must be theirs."))
        .orElseGet(
            () ->
                ELSEWHERE.at(
                    pool.object().place("/spec/selector/matchLabels"),
                    message,
                    "Pods with these labels must be on the cluster, or the pool is not found."));
  }

  /** A pod that opens the pool's port and that no pool selects. */
  private static Optional<PodTemplate> unselected(Release release, List<Pool> pools, Pool pool) {
    return release.pods().stream()
        .filter(pod -> pod.owner().namespace().equals(pool.object().namespace()))
        .filter(
            pod -> pool.targetPorts().stream().anyMatch(ContainerPorts.of(pod).numbers()::contains))
        .filter(pod -> pools.stream().noneMatch(other -> other.pods(release).contains(pod)))
        .findFirst();
  }
}
