package dev.chartwright.validate.reference.rollout;

import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import java.util.ArrayList;
import java.util.List;

/** A HorizontalPodAutoscaler, or KEDA's ScaledObject. */
record Autoscaler(RenderedObject object) {

  static List<Autoscaler> of(Release release) {
    List<Autoscaler> all = new ArrayList<>();
    release
        .objects("autoscaling", "HorizontalPodAutoscaler")
        .forEach(object -> all.add(new Autoscaler(object)));
    release.objects("keda.sh", "ScaledObject").forEach(object -> all.add(new Autoscaler(object)));
    return all;
  }

  String targetKind() {
    return Fields.text(object.root(), "/spec/scaleTargetRef/kind", "Deployment");
  }

  String targetName() {
    return Fields.text(object.root(), "/spec/scaleTargetRef/name");
  }

  boolean scales(RenderedObject workload) {
    return workload.kind().equals(targetKind())
        && workload.name().equals(targetName())
        && workload.namespace().equals(object.namespace());
  }

  /** The fewest pods that it leaves. */
  long leastReplicas() {
    return object.kind().equals("ScaledObject")
        ? Fields.integer(object.root(), "/spec/minReplicaCount").orElse(0L)
        : Fields.integer(object.root(), "/spec/minReplicas").orElse(1L);
  }

  /** The fewest pods that a workload has. */
  static long leastReplicas(Release release, RenderedObject workload) {
    return of(release).stream()
        .filter(each -> each.scales(workload))
        .findFirst()
        .map(Autoscaler::leastReplicas)
        .orElseGet(() -> Fields.integer(workload.root(), "/spec/replicas").orElse(1L));
  }
}
