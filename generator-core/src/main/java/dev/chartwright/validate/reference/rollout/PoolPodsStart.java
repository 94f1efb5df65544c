package dev.chartwright.validate.reference.rollout;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.reference.ContainerPorts;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server gets requests once its model is loaded, and has the time to load it. */
final class PoolPodsStart implements ReleaseRule {

  private static final Rule READY =
      Rule.warning("REF-066", "A server of a pool should say when it is ready.");
  private static final Rule TIME =
      Rule.warning("REF-067", "A server of a pool should have the time to load its model.");

  /** A model of a gigabyte takes 100 seconds at 10 MB a second. */
  private static final long LEAST_SECONDS = 120;

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Pool pool : Pool.of(release)) {
      for (PodTemplate pod : pool.pods(release)) {
        for (PodTemplate.Container container : pod.containers()) {
          if (pool.targetPorts().stream()
              .anyMatch(ContainerPorts.of(container).numbers()::contains)) {
            check(pod, container, findings);
          }
        }
      }
    }
    return findings;
  }

  private static void check(
      PodTemplate pod, PodTemplate.Container container, List<Finding> findings) {
    String who = pod.owner().title() + ", container `" + container.name() + "`,";
    if (Fields.map(container.root(), "/readinessProbe").isEmpty()) {
      findings.add(
          READY.at(
              container.place(""),
              who + " has no `readinessProbe`: it gets requests while it loads its model.",
              "Add one on the server's health path."));
    }
    boolean starts = !Fields.map(container.root(), "/startupProbe").isEmpty();
    String pointer = starts ? "/startupProbe" : "/livenessProbe";
    Map<?, ?> probe = Fields.map(container.root(), pointer);
    long seconds =
        Fields.integer(probe, "/initialDelaySeconds").orElse(0L)
            + Fields.integer(probe, "/failureThreshold").orElse(3L)
                * Fields.integer(probe, "/periodSeconds").orElse(10L);
    if (!probe.isEmpty() && seconds < LEAST_SECONDS) {
      findings.add(
          TIME.at(
              container.place(pointer),
              who
                  + " is killed when its model is not loaded after `"
                  + seconds
                  + "` seconds, by its `"
                  + pointer.substring(1)
                  + "`.",
              "Add a `startupProbe` whose `periodSeconds` times `failureThreshold` is the longest"
                  + " start."));
    }
  }
}
