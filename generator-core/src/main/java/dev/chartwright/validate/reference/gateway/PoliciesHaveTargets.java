package dev.chartwright.validate.reference.gateway;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import java.util.ArrayList;
import java.util.List;

/** What a policy of kgateway is for is there: a policy without a target does nothing. */
final class PoliciesHaveTargets implements ReleaseRule {

  private static final Rule TARGETS =
      Rule.warning("REF-021", "What a policy is for should be in the release.");

  private static final List<String> KINDS =
      List.of("TrafficPolicy", "HTTPListenerPolicy", "BackendConfigPolicy");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (String policyKind : KINDS) {
      for (RenderedObject policy : release.objects("gateway.kgateway.dev", policyKind)) {
        for (Fields.Item target : Fields.items(policy.root(), "/spec/targetRefs")) {
          String group = target.text("/group");
          String kind = target.text("/kind");
          String name = target.text("/name");
          if (release.object(group, kind, policy.namespace(), name).isEmpty()) {
            findings.add(
                TARGETS.at(
                    policy.place(target.pointer() + "/name"),
                    policy.title()
                        + " is for "
                        + kind
                        + " `"
                        + name
                        + "`, which is not rendered in its namespace.",
                    NearestNames.hint(
                        name,
                        "Rendered",
                        release.objects(group, kind).stream().map(RenderedObject::name).toList())));
          }
        }
      }
    }
    return findings;
  }
}
