package dev.chartwright.validate.reference.route;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** No two rules at one listener are for the same requests: the later one would get none. */
final class MatchesDiffer implements ReleaseRule {

  private static final Rule DIFFER =
      Rule.warning("REF-009", "Rules at one listener should be for different requests.");

  private record Claim(RenderedObject route, Place place) {}

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Claim> claims = new HashMap<>();
    for (Route route : Route.of(release)) {
      for (Route.Rule rule : route.rules()) {
        List<Fields.Item> matches = new ArrayList<>(Fields.items(rule.root(), "/matches"));
        if (matches.isEmpty()) {
          matches.add(new Fields.Item("", Map.of()));
        }
        for (Fields.Item match : matches) {
          check(release, rule, match, claims, findings);
        }
      }
    }
    return findings;
  }

  private static void check(
      Release release,
      Route.Rule rule,
      Fields.Item match,
      Map<String, Claim> claims,
      List<Finding> findings) {
    RenderedObject route = rule.route().object();
    Claim own = new Claim(route, rule.place(match.pointer()));
    for (String listener : listeners(release, rule.route())) {
      Claim first = claims.putIfAbsent(listener + " " + key(route.kind(), match), own);
      if (first != null) {
        findings.add(
            DIFFER.at(
                own.place(),
                route.title()
                    + " is for the same requests as "
                    + first.route().title()
                    + (first.route().equals(route) ? " in an earlier rule" : "")
                    + ", so one of the two gets none.",
                "Give them different paths, headers or host names."));
        return;
      }
    }
  }

  /** Every listener and host name that the route may be served at. */
  private static TreeSet<String> listeners(Release release, Route route) {
    List<String> hostnames = route.hostnames().isEmpty() ? List.of("*") : route.hostnames();
    TreeSet<String> listeners = new TreeSet<>();
    for (Route.Parent parent : route.parents()) {
      List<String> sections = new ArrayList<>();
      if (parent.sectionName().isEmpty()) {
        parent
            .gateway(release)
            .ifPresent(
                gateway ->
                    Fields.items(gateway.root(), "/spec/listeners").stream()
                        .filter(
                            each ->
                                parent.port().isEmpty()
                                    || parent.port().equals(Fields.integer(each.root(), "/port")))
                        .forEach(each -> sections.add(each.text("/name"))));
      } else {
        sections.add(parent.sectionName());
      }
      for (String section : sections) {
        for (String hostname : hostnames) {
          listeners.add(String.join(" ", parent.namespace(), parent.name(), section, hostname));
        }
      }
    }
    return listeners;
  }

  private static String key(String kind, Fields.Item match) {
    String path = Fields.text(match.root(), "/path/value", "/");
    String type = Fields.text(match.root(), "/path/type", "PathPrefix");
    if (type.equals("PathPrefix") && path.length() > 1) {
      path = path.replaceFirst("/$", "");
    }
    return String.join(
        " ",
        kind,
        type,
        path,
        sorted(match.root().get("method")),
        conditions(match, "/headers"),
        conditions(match, "/queryParams"));
  }

  private static String conditions(Fields.Item match, String pointer) {
    TreeSet<String> conditions = new TreeSet<>();
    Fields.list(match.root(), pointer).forEach(each -> conditions.add(sorted(each)));
    return conditions.toString();
  }

  private static String sorted(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return String.valueOf(value);
    }
    TreeMap<String, String> sorted = new TreeMap<>();
    map.forEach((key, each) -> sorted.put(String.valueOf(key), String.valueOf(each)));
    return sorted.toString();
  }
}
