package dev.chartwright.upgrade.object;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.upgrade.ChartVersion;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.upgrade.UpgradeRule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The images that run after the upgrade where others ran before. */
public final class ImagesChange implements UpgradeRule {

  private static final Rule KNOWN =
      Rule.info("UPG-016", "An image that changes is worth knowing before an upgrade.");

  @Override
  public List<Finding> check(Upgrade upgrade) {
    List<Finding> findings = new ArrayList<>();
    Map<String, PodTemplate.Container> before = containers(upgrade.from());
    containers(upgrade.to())
        .forEach(
            (key, container) -> {
              PodTemplate.Container old = before.get(key);
              if (old != null && !old.image().equals(container.image())) {
                RenderedObject owner = container.pod().owner();
                findings.add(
                    KNOWN.at(
                        container.place("/image"),
                        owner.title()
                            + ": the image of `"
                            + container.name()
                            + "` was `"
                            + old.image()
                            + "` and is `"
                            + container.image()
                            + "`.",
                        ""));
              }
            });
    return findings;
  }

  private static Map<String, PodTemplate.Container> containers(ChartVersion chart) {
    Map<String, PodTemplate.Container> containers = new LinkedHashMap<>();
    List<RenderedObject> managed = List.copyOf(chart.managed().values());
    Release.of(chart.folder(), "release", "namespace", chart.files(), managed)
        .pods()
        .forEach(
            pod ->
                pod.containers()
                    .forEach(
                        container ->
                            containers.put(
                                pod.owner().identity() + " " + container.name(), container)));
    return containers;
  }
}
