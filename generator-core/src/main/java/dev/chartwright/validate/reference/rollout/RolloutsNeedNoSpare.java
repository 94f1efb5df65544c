package dev.chartwright.validate.reference.rollout;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A rollout of pods with devices makes room before it starts a new pod. */
final class RolloutsNeedNoSpare implements ReleaseRule {

  private static final Rule SPARE =
      Rule.warning("REF-061", "A rollout should not need a spare device.");

  private static final Share DEFAULT = new Share(25, true);

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      RenderedObject owner = pod.owner();
      Optional<String> device = device(pod);
      if (owner.kind().equals("Deployment") && device.isPresent() && needsSpare(release, owner)) {
        findings.add(
            SPARE.at(
                owner.place("/spec/strategy"),
                owner.title()
                    + " starts a new pod before an old one goes, and each pod holds `"
                    + device.get()
                    + "`: without a spare device the rollout hangs.",
                "Set `maxSurge: 0` and `maxUnavailable: 1`, unless a device is always free."));
      }
    }
    return findings;
  }

  /** A device of a plugin: its name has a domain that is not Kubernetes' own. */
  private static Optional<String> device(PodTemplate pod) {
    TreeSet<String> devices = new TreeSet<>();
    for (PodTemplate.Container container : pod.containers()) {
      for (Object key : Fields.map(container.root(), "/resources/limits").keySet()) {
        if (key instanceof String name
            && name.contains("/")
            && !name.startsWith("kubernetes.io/")) {
          devices.add(name);
        }
      }
    }
    return devices.stream().findFirst();
  }

  private static boolean needsSpare(Release release, RenderedObject owner) {
    long replicas = Autoscaler.leastReplicas(release, owner);
    if (replicas == 0
        || Fields.text(owner.root(), "/spec/strategy/type", "RollingUpdate").equals("Recreate")) {
      return false;
    }
    String update = "/spec/strategy/rollingUpdate/";
    long surge =
        Share.of(Release.at(owner, update + "maxSurge")).orElse(DEFAULT).roundedUp(replicas);
    long unavailable =
        Share.of(Release.at(owner, update + "maxUnavailable"))
            .orElse(DEFAULT)
            .roundedDown(replicas);
    return surge > 0 && unavailable == 0;
  }
}
