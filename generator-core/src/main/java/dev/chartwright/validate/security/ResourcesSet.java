package dev.chartwright.validate.security;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;

/** Has every container say what it needs. */
final class ResourcesSet implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SEC-006", "Each container should request CPU and memory and limit its memory.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      for (Container container : pod.containers()) {
        List<String> missing = missing(container);
        if (!missing.isEmpty()) {
          findings.add(
              RULE.at(
                  container.place("/resources"),
                  SecurityContexts.title(container)
                      + " does not set `"
                      + String.join("`, `", missing)
                      + "`.",
                  "Set them: without requests the scheduler overfills nodes, and without a memory"
                      + " limit one container takes its neighbours down."));
        }
      }
    }
    return findings;
  }

  private static List<String> missing(Container container) {
    List<String> missing = new ArrayList<>();
    for (String name : List.of("cpu", "memory")) {
      // A limit alone is the request, too.
      if (container.get("/resources/requests/" + name) == null
          && container.get("/resources/limits/" + name) == null) {
        missing.add("requests." + name);
      }
    }
    if (container.get("/resources/limits/memory") == null) {
      missing.add("limits.memory");
    }
    return missing;
  }
}
