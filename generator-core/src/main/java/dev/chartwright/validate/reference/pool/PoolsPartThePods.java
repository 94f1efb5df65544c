package dev.chartwright.validate.reference.pool;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No pod is in two pools. */
final class PoolsPartThePods implements ReleaseRule {

  private static final Rule PART = Rule.warning("REF-033", "A pod should be in one pool only.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    Map<PodTemplate, RenderedObject> taken = new HashMap<>();
    for (Pool pool : Pool.of(release)) {
      for (PodTemplate pod : pool.pods(release)) {
        RenderedObject first = taken.putIfAbsent(pod, pool.object());
        if (first != null) {
          findings.add(
              PART.at(
                  pool.object().place("/spec/selector/matchLabels"),
                  pool.object().title()
                      + " selects the pods of "
                      + pod.owner().title()
                      + ", and so does "
                      + first.title()
                      + ".",
                  "Add a label that only the servers of one pool have."));
        }
      }
    }
    return findings;
  }
}
