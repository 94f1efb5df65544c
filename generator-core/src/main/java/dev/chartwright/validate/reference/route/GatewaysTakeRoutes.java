package dev.chartwright.validate.reference.route;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Gateway that a route names is there, and one of its listeners takes the route. */
final class GatewaysTakeRoutes implements ReleaseRule {

  private static final Rule EXISTS =
      Rule.warning("REF-001", "A Gateway that a route names should be in the release.");
  private static final Rule LISTENER =
      Rule.error("REF-002", "A listener that a route names must be one of the Gateway's.");
  private static final Rule ALLOWED =
      Rule.error("REF-003", "A listener must allow a route's namespace and kind.");
  private static final Rule HOSTNAME =
      Rule.error("REF-004", "A route and its listener must have a host name in common.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Route route : Route.of(release)) {
      for (Route.Parent parent : route.parents()) {
        parent
            .gateway(release)
            .ifPresentOrElse(
                gateway -> check(parent, gateway, findings),
                () -> findings.add(absent(release, parent)));
      }
    }
    return findings;
  }

  private static Finding absent(Release release, Route.Parent parent) {
    List<String> rendered =
        release.objects(Route.GROUP, "Gateway").stream().map(RenderedObject::name).toList();
    return EXISTS.at(
        parent.route().object().place(parent.pointer() + "/name"),
        parent.route().object().title()
            + " names Gateway `"
            + parent.name()
            + "` of namespace `"
            + parent.namespace()
            + "`, which is not rendered.",
        rendered.isEmpty()
            ? "It must be on the cluster before the release."
            : NearestNames.hint(parent.name(), "Rendered", rendered));
  }

  private static void check(Route.Parent parent, RenderedObject gateway, List<Finding> findings) {
    Route route = parent.route();
    List<Fields.Item> listeners = Fields.items(gateway.root(), "/spec/listeners");
    List<Fields.Item> named =
        listeners.stream()
            .filter(
                each ->
                    parent.sectionName().isEmpty()
                        || parent.sectionName().equals(each.text("/name")))
            .filter(
                each ->
                    parent.port().isEmpty()
                        || parent.port().equals(Fields.integer(each.root(), "/port")))
            .toList();
    if (named.isEmpty()) {
      String wanted =
          parent.sectionName().isEmpty()
              ? "of port `" + parent.port().map(String::valueOf).orElse("") + "`"
              : "`" + parent.sectionName() + "`";
      findings.add(
          LISTENER.at(
              route.object().place(parent.pointer()),
              route.object().title()
                  + " wants the listener "
                  + wanted
                  + ", which "
                  + gateway.title()
                  + " does not have.",
              "It has "
                  + listeners.stream()
                      .map(each -> "`" + each.text("/name") + "`")
                      .collect(Collectors.joining(", "))
                  + "."));
      return;
    }
    List<Fields.Item> allowing =
        named.stream()
            .filter(each -> namespaceAllowed(each, gateway, route))
            .filter(each -> kindAllowed(each, route))
            .toList();
    if (allowing.isEmpty()) {
      findings.add(
          ALLOWED.at(
              route.object().place(parent.pointer()),
              route.object().title()
                  + " of namespace `"
                  + route.object().namespace()
                  + "` is not allowed at the listeners of "
                  + gateway.title()
                  + ".",
              "Look at `allowedRoutes` of the listeners: the default is the Gateway's own namespace."));
      return;
    }
    if (allowing.stream().noneMatch(each -> hostnamesMeet(each.text("/hostname"), route))) {
      findings.add(
          HOSTNAME.at(
              route.object().place("/spec/hostnames"),
              route.object().title()
                  + " is for `"
                  + String.join("`, `", route.hostnames())
                  + "`, none of which the listeners of "
                  + gateway.title()
                  + " serve.",
              "The listeners are for "
                  + allowing.stream()
                      .map(each -> "`" + each.text("/hostname") + "`")
                      .collect(Collectors.joining(", "))
                  + "."));
    }
  }

  private static boolean namespaceAllowed(
      Fields.Item listener, RenderedObject gateway, Route route) {
    String from = Fields.text(listener.root(), "/allowedRoutes/namespaces/from", "Same");
    return switch (from) {
      case "Same" -> gateway.namespace().equals(route.object().namespace());
      case "None" -> false;
      // A selector looks at labels of namespaces, and those are the cluster's.
      default -> true;
    };
  }

  private static boolean kindAllowed(Fields.Item listener, Route route) {
    List<Fields.Item> kinds = Fields.items(listener.root(), "/allowedRoutes/kinds");
    if (!kinds.isEmpty()) {
      return kinds.stream()
          .anyMatch(
              each ->
                  each.text("/kind").equals(route.object().kind())
                      && Fields.text(each.root(), "/group", Route.GROUP).equals(Route.GROUP));
    }
    return switch (listener.text("/protocol")) {
      case "TLS", "TCP", "UDP" -> false;
      default -> true;
    };
  }

  private static boolean hostnamesMeet(String listener, Route route) {
    return listener.isEmpty()
        || route.hostnames().isEmpty()
        || route.hostnames().stream()
            .anyMatch(each -> covers(listener, each) || covers(each, listener));
  }

  /** Whether a name, or a name with an asterisk for its first labels, stands for another. */
  private static boolean covers(String wide, String narrow) {
    return wide.equals(narrow)
        || (wide.startsWith("*.")
            && narrow.endsWith(wide.substring(1))
            && narrow.length() > wide.length() - 1);
  }
}
