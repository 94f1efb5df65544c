package dev.chartwright.validate.reference.pod;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.reference.LabelSelector;
import java.util.List;
import java.util.Set;

/** A workload selects the pods of its own template. */
final class OwnersSelectTheirPods implements ReleaseRule {

  private static final Rule OWN =
      Rule.error("REF-044", "The selector of a workload must match its own pod template.");

  private static final Set<String> KINDS =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

  @Override
  public List<Finding> check(Release release) {
    return release.pods().stream()
        .filter(pod -> KINDS.contains(pod.owner().kind()))
        .filter(pod -> !selector(pod).matches(pod.labels()))
        .map(
            pod ->
                OWN.at(
                    pod.owner().place("/spec/selector"),
                    pod.owner().title()
                        + " selects `"
                        + selector(pod).title()
                        + "`, which its own pods do not have: the API server refuses it.",
                    "Give the template every label of the selector."))
        .toList();
  }

  private static LabelSelector selector(PodTemplate pod) {
    return LabelSelector.of(Release.at(pod.owner(), "/spec/selector"));
  }
}
