package dev.chartwright.validate.reference.pool;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.reference.ContainerPorts;
import dev.chartwright.validate.reference.Gateways;
import dev.chartwright.validate.reference.Pool;
import java.util.ArrayList;
import java.util.List;

/** A pool has one target port, and its pods open it. */
final class TargetPortsAreOpen implements ReleaseRule {

  private static final Rule ONE =
      Rule.error("REF-034", "A pool must have one target port for kgateway 2.1.");
  private static final Rule OPEN =
      Rule.error("REF-035", "The pods of a pool must open its target port.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Pool pool : Pool.of(release)) {
      List<Long> ports = pool.targetPorts();
      if (ports.size() > 1 && Gateways.mayBeKgateways(release)) {
        findings.add(
            ONE.at(
                pool.object().place("/spec/targetPorts"),
                pool.object().title()
                    + " has `"
                    + ports.size()
                    + "` target ports, and kgateway 2.1 resolves only pools with one.",
                "Keep one; servers on several ports need a pool each."));
      }
      for (PodTemplate pod : pool.pods(release)) {
        for (Long port : ports) {
          if (!ContainerPorts.of(pod).mayHave(port)) {
            findings.add(
                OPEN.at(
                    pool.object().place("/spec/targetPorts"),
                    pool.object().title()
                        + " sends requests to port `"
                        + port
                        + "` of the pods of "
                        + pod.owner().title()
                        + ", which open "
                        + ContainerPorts.of(pod).title()
                        + ".",
                    "Make the pool's target port the port that the server listens on."));
          }
        }
      }
    }
    return findings;
  }
}
