package dev.chartwright.validate.reference.pod;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.reference.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a container mounts is a volume of its pod. */
final class MountsHaveVolumes implements ReleaseRule {

  private static final Rule VOLUMES =
      Rule.error("REF-049", "What a container mounts must be a volume of its pod.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      Set<String> volumes = new TreeSet<>();
      Fields.items(pod.spec(""), "/volumes").forEach(each -> volumes.add(each.text("/name")));
      Fields.items(pod.owner().root(), "/spec/volumeClaimTemplates")
          .forEach(each -> volumes.add(each.text("/metadata/name")));
      for (PodTemplate.Container container : pod.containers()) {
        for (String list : List.of("/volumeMounts", "/volumeDevices")) {
          for (Fields.Item mount : Fields.items(container.root(), list)) {
            if (!volumes.contains(mount.text("/name"))) {
              findings.add(
                  VOLUMES.at(
                      container.place(mount.pointer() + "/name"),
                      pod.owner().title()
                          + ", container `"
                          + container.name()
                          + "`, mounts the volume `"
                          + mount.text("/name")
                          + "`, which its pod does not have.",
                      volumes.isEmpty()
                          ? "Add the volume to the pod."
                          : "The pod has `" + String.join("`, `", volumes) + "`."));
            }
          }
        }
      }
    }
    return findings;
  }
}
