package dev.chartwright.validate.reference.gateway;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.reference.Gateways;
import dev.chartwright.validate.reference.Route;
import java.util.List;

/** No chart renders a GatewayClass that kgateway's controller makes. */
final class ClassesAreTheControllers implements ReleaseRule {

  private static final Rule CLASSES =
      Rule.error("REF-017", "A chart must leave kgateway's GatewayClasses to the controller.");

  @Override
  public List<Finding> check(Release release) {
    return release.objects(Route.GROUP, "GatewayClass").stream()
        .filter(object -> Gateways.KGATEWAY_CLASSES.contains(object.name()))
        .map(
            object ->
                CLASSES.at(
                    object.place("/metadata/name"),
                    object.title()
                        + " is made by kgateway's controller when it starts: Helm refuses to take"
                        + " over an object that is there.",
                    "Leave it out, and set what differs by `infrastructure.parametersRef` of the"
                        + " Gateway."))
        .toList();
  }
}
