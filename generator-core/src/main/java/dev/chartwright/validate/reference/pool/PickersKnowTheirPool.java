package dev.chartwright.validate.reference.pool;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.EndpointPicker;
import dev.chartwright.validate.reference.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A picker is told the pool that names it, by name, namespace and group. */
final class PickersKnowTheirPool implements ReleaseRule {

  private static final Rule KNOWS =
      Rule.error("REF-039", "A picker must be told the pool that it is the picker of.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Pool pool : Pool.of(release)) {
      for (PodTemplate pod : pool.pickerPods(release)) {
        EndpointPicker.in(pod).ifPresent(picker -> check(picker, pool.object(), findings));
      }
    }
    return findings;
  }

  private static void check(EndpointPicker picker, RenderedObject pool, List<Finding> findings) {
    differs(picker, "pool-name", picker.flag("pool-name", ""), pool.name(), pool, findings);
    differs(picker, "pool-namespace", picker.poolNamespace(), pool.namespace(), pool, findings);
    differs(
        picker, "pool-group", picker.flag("pool-group", Pool.GROUP), Pool.GROUP, pool, findings);
  }

  private static void differs(
      EndpointPicker picker,
      String flag,
      Optional<String> told,
      String right,
      RenderedObject pool,
      List<Finding> findings) {
    if (told.isPresent() && !told.get().equals(right)) {
      findings.add(
          KNOWS.at(
              picker.container().place("/args"),
              picker.title()
                  + " is the picker of "
                  + pool.title()
                  + ", and its `--"
                  + flag
                  + "` is `"
                  + told.get()
                  + "`.",
              "Make it `--" + flag + "=" + right + "`."));
    }
  }
}
