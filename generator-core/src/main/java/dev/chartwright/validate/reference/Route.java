package dev.chartwright.validate.reference;

import dev.chartwright.finding.Place;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTPRoute or a GRPCRoute. */
public record Route(RenderedObject object) {

  /** The group of the Gateway API. */
  public static final String GROUP = "gateway.networking.k8s.io";

  /** The routes of a release. */
  public static List<Route> of(Release release) {
    List<Route> routes = new ArrayList<>();
    for (String kind : List.of("HTTPRoute", "GRPCRoute")) {
      release.objects(GROUP, kind).forEach(object -> routes.add(new Route(object)));
    }
    return routes;
  }

  /** Whom the routes of a release send requests to, rule by rule. */
  public static List<Backend> backends(Release release) {
    return of(release).stream()
        .flatMap(route -> route.rules().stream())
        .flatMap(rule -> rule.backends().stream())
        .toList();
  }

  /**
   * The Gateway that a route wants to belong to.
   *
   * @param pointer JSON pointer in the route
   * @param sectionName the listener's name, or empty for all
   * @param port the listener's port, if only that one is meant
   */
  public record Parent(
      Route route,
      String pointer,
      String namespace,
      String name,
      String sectionName,
      Optional<Long> port) {

    /** The Gateway, if it is rendered. */
    public Optional<RenderedObject> gateway(Release release) {
      return release.object(GROUP, "Gateway", namespace, name);
    }
  }

  /** A rule of a route. */
  public record Rule(Route route, String pointer, Map<?, ?> root) {

    /** Whom it sends requests to. */
    public List<Backend> backends() {
      List<Backend> backends = new ArrayList<>();
      for (Fields.Item item : Fields.items(root, "/backendRefs")) {
        backends.add(
            new Backend(
                this,
                pointer + item.pointer(),
                item.text("/group"),
                Fields.text(item.root(), "/kind", "Service"),
                Fields.text(item.root(), "/namespace", route.object.namespace()),
                item.text("/name"),
                Fields.integer(item.root(), "/port")));
      }
      return backends;
    }

    /** Whether requests go to an InferencePool. */
    public boolean hasPool() {
      return backends().stream().anyMatch(Backend::isPool);
    }

    /** A place in the rule. */
    public Place place(String below) {
      return route.object.place(pointer + below);
    }
  }

  /**
   * Whom a rule sends requests to.
   *
   * @param group the API group; empty for Services
   */
  public record Backend(
      Rule rule,
      String pointer,
      String group,
      String kind,
      String namespace,
      String name,
      Optional<Long> port) {

    /** Whether it is a pool of the group that kgateway 2.1 reads. */
    public boolean isPool() {
      return kind.equals("InferencePool") && group.equals(Pool.GROUP);
    }

    /** Whether it is a Service. */
    public boolean isService() {
      return kind.equals("Service") && group.isEmpty();
    }

    /** The object, if it is rendered. */
    public Optional<RenderedObject> object(Release release) {
      return release.object(group, kind, namespace, name);
    }

    /** A place in it. */
    public Place place(String below) {
      return rule.route.object.place(pointer + below);
    }
  }

  /** The Gateways that it wants to belong to. */
  public List<Parent> parents() {
    List<Parent> parents = new ArrayList<>();
    for (Fields.Item item : Fields.items(object.root(), "/spec/parentRefs")) {
      if (Fields.text(item.root(), "/group", GROUP).equals(GROUP)
          && Fields.text(item.root(), "/kind", "Gateway").equals("Gateway")) {
        parents.add(
            new Parent(
                this,
                item.pointer(),
                Fields.text(item.root(), "/namespace", object.namespace()),
                item.text("/name"),
                item.text("/sectionName"),
                Fields.integer(item.root(), "/port")));
      }
    }
    return parents;
  }

  /** The host names that it is for; none means any. */
  public List<String> hostnames() {
    return Fields.texts(object.root(), "/spec/hostnames");
  }

  /** Its rules. */
  public List<Rule> rules() {
    return Fields.items(object.root(), "/spec/rules").stream()
        .map(item -> new Rule(this, item.pointer(), item.root()))
        .toList();
  }

  /**
   * Whether kgateway's Envoy proxies may serve it: not if every Gateway of it is rendered and of
   * another class.
   */
  public boolean mayBeEnvoys(Release release) {
    List<Parent> parents = parents();
    return parents.isEmpty()
        || parents.stream()
            .anyMatch(
                parent ->
                    parent
                        .gateway(release)
                        .map(Gateways::className)
                        .orElse(Gateways.ENVOY_CLASS)
                        .equals(Gateways.ENVOY_CLASS));
  }
}
