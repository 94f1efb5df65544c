package dev.chartwright.validate.reference.rollout;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A disruption budget lets at least one pod go, or no node with such a pod is ever drained. */
final class BudgetsLetNodesGo implements ReleaseRule {

  private static final Rule LET_GO =
      Rule.warning("REF-060", "A disruption budget should let a pod go.");

  private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "ReplicaSet");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (RenderedObject budget : release.objects("policy", "PodDisruptionBudget")) {
      blocked(release, budget)
          .ifPresent(
              reason ->
                  findings.add(
                      LET_GO.at(
                          budget.place("/spec"),
                          budget.title() + " lets no pod go: " + reason + ".",
                          "Let one go by `maxUnavailable: 1`; leave the budget out for a single"
                              + " pod.")));
    }
    return findings;
  }

  private static Optional<String> blocked(Release release, RenderedObject budget) {
    Optional<Share> unavailable = Share.of(Release.at(budget, "/spec/maxUnavailable"));
    if (unavailable.isPresent()) {
      return unavailable
          .filter(share -> share.number() == 0)
          .map(share -> "`maxUnavailable` is `" + share + "`");
    }
    Optional<Share> available = Share.of(Release.at(budget, "/spec/minAvailable"));
    long pods =
        LabelSelector.of(Release.at(budget, "/spec/selector"))
            .pods(release, budget.namespace())
            .stream()
            .filter(pod -> KINDS.contains(pod.owner().kind()))
            .mapToLong(pod -> Autoscaler.leastReplicas(release, pod.owner()))
            .sum();
    return available
        .filter(
            share ->
                share.percent() && share.number() >= 100
                    || pods > 0 && share.roundedUp(pods) >= pods)
        .map(share -> "`minAvailable` is `" + share + "` of `" + pods + "` pods");
  }
}
