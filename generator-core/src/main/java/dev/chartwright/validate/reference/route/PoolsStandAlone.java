package dev.chartwright.validate.reference.route;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.reference.Gateways;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A pool is the only backend of its rule, and pools are the only backends of their Gateway. */
final class PoolsStandAlone implements ReleaseRule {

  private static final Rule RULE =
      Rule.error("REF-006", "A rule that sends requests to a pool must have no other backend.");
  private static final Rule GATEWAY =
      Rule.warning("REF-007", "A Gateway with routes to pools should have no routes to Services.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    List<Route> routes =
        Route.of(release).stream().filter(route -> route.mayBeEnvoys(release)).toList();
    for (Route route : routes) {
      for (Route.Rule rule : route.rules()) {
        int backends = rule.backends().size();
        if (rule.hasPool() && backends > 1) {
          findings.add(
              RULE.at(
                  rule.place("/backendRefs"),
                  route.object().title()
                      + " divides requests among `"
                      + backends
                      + "` backends, one of them a pool: kgateway 2.1 answers them with 503.",
                  "Give each pool a rule of its own."));
        }
      }
    }
    Map<String, Route> pooled = new TreeMap<>();
    routes.stream()
        .filter(route -> route.rules().stream().anyMatch(Route.Rule::hasPool))
        .forEach(route -> gateways(release, route).forEach(key -> pooled.put(key, route)));
    for (Route route : routes) {
      gateways(release, route).stream()
          .map(pooled::get)
          .filter(pool -> pool != null)
          .findFirst()
          .ifPresent(pool -> beside(route, pool, findings));
    }
    return findings;
  }

  private static void beside(Route route, Route pool, List<Finding> findings) {
    for (Route.Rule rule : route.rules()) {
      for (Route.Backend backend : rule.backends()) {
        if (!backend.isPool() && !rule.hasPool()) {
          findings.add(
              GATEWAY.at(
                  backend.place(""),
                  route.object().title()
                      + " sends requests to "
                      + backend.kind()
                      + " `"
                      + backend.name()
                      + "` on the Gateway of "
                      + pool.object().title()
                      + ", which goes to a pool: kgateway 2.1 fails such requests.",
                  "Give the pools a Gateway of their own."));
        }
      }
    }
  }

  private static List<String> gateways(Release release, Route route) {
    return route.parents().stream()
        .filter(
            parent ->
                parent
                    .gateway(release)
                    .map(Gateways::className)
                    .orElse(Gateways.ENVOY_CLASS)
                    .equals(Gateways.ENVOY_CLASS))
        .map(parent -> parent.namespace() + "/" + parent.name())
        .toList();
  }
}
