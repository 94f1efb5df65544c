package dev.chartwright.validate.reference.route;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;

/** A route to a pool says how long an answer may take, since Envoy's own limit is 15 seconds. */
final class RoutesTellTheirTime implements ReleaseRule {

  private static final Rule TIME =
      Rule.warning("REF-005", "A route to a pool should say how long an answer may take.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Route route : Route.of(release)) {
      if (!route.object().kind().equals("HTTPRoute") || policyTells(release, route)) {
        continue;
      }
      for (Route.Rule rule : route.rules()) {
        if (rule.hasPool() && Fields.text(rule.root(), "/timeouts/request").isEmpty()) {
          findings.add(
              TIME.at(
                  rule.place(""),
                  route.object().title()
                      + " sends requests to a pool without `timeouts.request`: answers are cut off"
                      + " after `15` seconds.",
                  "Set `timeouts.request` to the longest answer's time, for example `300s`."));
        }
      }
    }
    return findings;
  }

  private static boolean policyTells(Release release, Route route) {
    return release.objects("gateway.kgateway.dev", "TrafficPolicy").stream()
        .filter(policy -> policy.namespace().equals(route.object().namespace()))
        .filter(policy -> !Fields.text(policy.root(), "/spec/timeouts/request").isEmpty())
        .flatMap(policy -> Fields.items(policy.root(), "/spec/targetRefs").stream())
        .anyMatch(
            target ->
                target.text("/kind").equals("HTTPRoute")
                    && target.text("/name").equals(route.object().name()));
  }
}
