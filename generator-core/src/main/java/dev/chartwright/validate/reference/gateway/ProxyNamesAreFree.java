package dev.chartwright.validate.reference.gateway;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Gateways;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nothing has a name that kgateway takes for the proxies of a Gateway. */
final class ProxyNamesAreFree implements ReleaseRule {

  private static final Rule FREE =
      Rule.error("REF-016", "A Gateway's name must be free for the objects of its proxies.");

  /** Kinds that the controller makes for each Gateway, with their groups. */
  private static final List<Map.Entry<String, String>> MADE =
      List.of(
          Map.entry("Deployment", "apps"),
          Map.entry("Service", ""),
          Map.entry("ServiceAccount", ""),
          Map.entry("ConfigMap", ""));

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (RenderedObject gateway : Gateways.ofKgateway(release)) {
      for (Map.Entry<String, String> made : MADE) {
        release
            .object(made.getValue(), made.getKey(), gateway.namespace(), gateway.name())
            .ifPresent(
                object ->
                    findings.add(
                        FREE.at(
                            object.place("/metadata/name"),
                            object.title()
                                + " has the name of a Gateway: kgateway would take it over for the"
                                + " proxies, and delete it with the Gateway.",
                            "Give the Gateway or the "
                                + object.kind()
                                + " another name, for example with a suffix.")));
      }
    }
    return findings;
  }
}
