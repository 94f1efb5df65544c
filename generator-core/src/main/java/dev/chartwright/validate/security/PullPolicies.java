package dev.chartwright.validate.security;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;

/** Lets a pod start from what its node has. */
final class PullPolicies implements ReleaseRule {

  static final Rule RULE =
      Rule.info("SEC-009", "An image is best pulled if its node does not have it.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      for (Container container : pod.containers()) {
        Object policy = container.get("/imagePullPolicy");
        if ("Never".equals(policy)) {
          findings.add(
              RULE.at(
                  container.place("/imagePullPolicy"),
                  SecurityContexts.title(container)
                      + " starts only where its image is already: the policy is `Never`.",
                  "Set `IfNotPresent`."));
        } else if ("Always".equals(policy)) {
          findings.add(
              RULE.at(
                  container.place("/imagePullPolicy"),
                  SecurityContexts.title(container)
                      + " cannot restart while its registry is away: the policy is `Always`.",
                  "Set `IfNotPresent`, and name an image that does not move."));
        }
      }
    }
    return findings;
  }
}
