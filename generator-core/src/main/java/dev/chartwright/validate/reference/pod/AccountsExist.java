package dev.chartwright.validate.reference.pod;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.List;

/** The ServiceAccount of a pod is there, or the pod is never made. */
final class AccountsExist implements ReleaseRule {

  private static final Rule EXIST =
      Rule.error("REF-045", "The ServiceAccount of a pod must be in the release.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      String namespace = pod.owner().namespace();
      if (pod.spec("/serviceAccountName") instanceof String name
          && !name.isEmpty()
          && !name.equals("default")
          && release.object("", "ServiceAccount", namespace, name).isEmpty()) {
        findings.add(
            EXIST.at(
                pod.place("/serviceAccountName"),
                pod.owner().title()
                    + " runs under ServiceAccount `"
                    + name
                    + "`, which is not rendered in its namespace: no pod is made.",
                NearestNames.hint(
                    name,
                    "Rendered",
                    release.objects("", "ServiceAccount").stream()
                        .filter(each -> each.namespace().equals(namespace))
                        .map(RenderedObject::name)
                        .toList())));
      }
    }
    return findings;
  }
}
