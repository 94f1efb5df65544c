package dev.chartwright.validate.reference.route;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Gateways;
import dev.chartwright.validate.reference.Pool;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A backend of a route is there, under the group and kind that the route says. */
final class BackendsExist implements ReleaseRule {

  private static final Rule EXISTS =
      Rule.warning("REF-010", "A backend that a route names should be in the release.");
  private static final Rule KIND =
      Rule.error("REF-011", "A route must name a backend by the group and kind that it has.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Route.Backend backend : Route.backends(release)) {
      if (backend.object(release).isEmpty() || neverRead(release, backend)) {
        findings.add(finding(release, backend));
      }
    }
    return findings;
  }

  /** A pool of the group that went before version 1. */
  private static boolean neverRead(Release release, Route.Backend backend) {
    return backend.kind().equals("InferencePool")
        && !backend.isPool()
        && Gateways.mayBeKgateways(release);
  }

  private static Finding finding(Release release, Route.Backend backend) {
    String who =
        backend.rule().route().object().title()
            + " sends requests to "
            + backend.kind()
            + " `"
            + backend.name()
            + "`";
    Optional<RenderedObject> other =
        release.objects().stream()
            .filter(
                object ->
                    object.name().equals(backend.name())
                        && object.namespace().equals(backend.namespace()))
            .filter(
                object -> object.kind().equals("InferencePool") || object.kind().equals("Service"))
            .filter(object -> !neverReadKind(object))
            .findFirst();
    if (neverRead(release, backend)
        || other.isPresent() && !backend.group().equals("gateway.kgateway.dev")) {
      return KIND.at(
          backend.place(""),
          neverRead(release, backend)
              ? who + " of group `" + backend.group() + "`, which kgateway 2.1 does not read."
              : who + ", and what has that name is of another kind.",
          other
              .map(
                  object ->
                      "Write `kind: "
                          + object.kind()
                          + "` and `group: "
                          + (object.group().isEmpty() ? "\"\"" : object.group())
                          + "`.")
              .orElse("Pools are of the group `" + Pool.GROUP + "`."));
    }
    List<String> rendered =
        release.objects(backend.group(), backend.kind()).stream()
            .filter(object -> object.namespace().equals(backend.namespace()))
            .map(RenderedObject::name)
            .toList();
    return EXISTS.at(
        backend.place("/name"),
        who + " of namespace `" + backend.namespace() + "`, which is not rendered.",
        rendered.isEmpty()
            ? "It must be on the cluster before requests come."
            : NearestNames.hint(backend.name(), "Rendered", rendered));
  }

  private static boolean neverReadKind(RenderedObject object) {
    return object.kind().equals("InferencePool") && !object.group().equals(Pool.GROUP);
  }
}
