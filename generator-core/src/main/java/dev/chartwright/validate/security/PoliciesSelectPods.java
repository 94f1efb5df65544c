package dev.chartwright.validate.security;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.kubernetes.LabelSelector;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.util.List;

/** Has a network policy for every pod that stays. */
final class PoliciesSelectPods implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SEC-005", "Each pod should be selected by a NetworkPolicy.");

  @Override
  public List<Finding> check(Release release) {
    List<RenderedObject> policies = release.objects("networking.k8s.io", "NetworkPolicy");
    return release.pods().stream()
        .filter(pod -> !isHook(pod))
        .filter(pod -> policies.stream().noneMatch(policy -> selects(policy, pod)))
        .map(
            pod ->
                RULE.at(
                    pod.owner().place(pod.pointer() + "/metadata/labels"),
                    pod.owner().title() + " is selected by no NetworkPolicy of the release.",
                    "Render one that selects its labels and lets in only who calls it."))
        .toList();
  }

  /** A hook's pod ends with the hook: nobody calls it. */
  private static boolean isHook(PodTemplate pod) {
    return Release.at(pod.owner(), "/metadata/annotations/helm.sh~1hook") != null;
  }

  private static boolean selects(RenderedObject policy, PodTemplate pod) {
    return policy.namespace().equals(pod.owner().namespace())
        && LabelSelector.matches(Release.at(policy, "/spec/podSelector"), pod.labels());
  }
}
