package dev.chartwright.validate.reference.rollout;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an autoscaler scales is there, and leaves the number of its pods to it. */
final class AutoscalersSetReplicas implements ReleaseRule {

  private static final Rule ALONE =
      Rule.warning("REF-064", "What an autoscaler scales should not set its own replicas.");
  private static final Rule EXISTS =
      Rule.error("REF-065", "What an autoscaler scales must be in the release.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Autoscaler scaler : Autoscaler.of(release)) {
      Optional<RenderedObject> target =
          release.objects().stream().filter(scaler::scales).findFirst();
      if (target.isEmpty()) {
        findings.add(
            EXISTS.at(
                scaler.object().place("/spec/scaleTargetRef/name"),
                scaler.object().title()
                    + " scales "
                    + scaler.targetKind()
                    + " `"
                    + scaler.targetName()
                    + "`, which is not rendered in its namespace.",
                "Name a workload of the release."));
      } else if (Fields.integer(target.get().root(), "/spec/replicas").isPresent()) {
        findings.add(
            ALONE.at(
                target.get().place("/spec/replicas"),
                target.get().title()
                    + " sets `replicas`, and "
                    + scaler.object().title()
                    + " scales it: every upgrade puts the number back.",
                "Leave `replicas` out where there is an autoscaler."));
      }
    }
    return findings;
  }
}
