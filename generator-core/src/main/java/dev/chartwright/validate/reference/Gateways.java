package dev.chartwright.validate.reference;

import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import java.util.List;
import java.util.Set;

/** What kgateway 2.1 makes of Gateways, by their class. */
public final class Gateways {

  /** The class of Gateways that Envoy serves. */
  public static final String ENVOY_CLASS = "kgateway";

  /** The classes that the controller makes when it starts. */
  public static final Set<String> KGATEWAY_CLASSES =
      Set.of(ENVOY_CLASS, "agentgateway", "kgateway-waypoint");

  private Gateways() {}

  /** The class of a Gateway, or empty. */
  public static String className(RenderedObject gateway) {
    return Fields.text(gateway.root(), "/spec/gatewayClassName");
  }

  /** The Gateways that are kgateway's to serve. */
  public static List<RenderedObject> ofKgateway(Release release) {
    return release.objects(Route.GROUP, "Gateway").stream()
        .filter(gateway -> KGATEWAY_CLASSES.contains(className(gateway)))
        .toList();
  }

  /** Whether kgateway may serve the routes: not if all Gateways are rendered and of others. */
  public static boolean mayBeKgateways(Release release) {
    return release.objects(Route.GROUP, "Gateway").isEmpty() || !ofKgateway(release).isEmpty();
  }
}
