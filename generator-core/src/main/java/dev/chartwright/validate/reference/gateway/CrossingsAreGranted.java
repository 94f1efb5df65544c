package dev.chartwright.validate.reference.gateway;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;

/** What is used from another namespace is granted there. */
final class CrossingsAreGranted implements ReleaseRule {

  private static final Rule GRANTED =
      Rule.error("REF-014", "What is used from another namespace must be granted there.");

  private record Crossing(
      RenderedObject from, String group, String kind, String namespace, String name, Place place) {}

  @Override
  public List<Finding> check(Release release) {
    return crossings(release).stream()
        .filter(each -> !each.namespace().equals(each.from().namespace()))
        .filter(
            each ->
                release
                    .object(each.group(), each.kind(), each.namespace(), each.name())
                    .isPresent())
        .filter(each -> !granted(release, each))
        .map(
            each ->
                GRANTED.at(
                    each.place(),
                    each.from().title()
                        + " uses "
                        + each.kind()
                        + " `"
                        + each.name()
                        + "` of namespace `"
                        + each.namespace()
                        + "`, and no ReferenceGrant there allows it.",
                    "Render a ReferenceGrant in `"
                        + each.namespace()
                        + "`, or put both into one namespace."))
        .toList();
  }

  private static List<Crossing> crossings(Release release) {
    List<Crossing> crossings = new ArrayList<>();
    for (Route.Backend backend : Route.backends(release)) {
      crossings.add(
          new Crossing(
              backend.rule().route().object(),
              backend.group(),
              backend.kind(),
              backend.namespace(),
              backend.name(),
              backend.place("/namespace")));
    }
    for (RenderedObject gateway : release.objects(Route.GROUP, "Gateway")) {
      for (Fields.Item listener : Fields.items(gateway.root(), "/spec/listeners")) {
        for (Fields.Item reference : Fields.items(listener.root(), "/tls/certificateRefs")) {
          crossings.add(
              new Crossing(
                  gateway,
                  reference.text("/group"),
                  Fields.text(reference.root(), "/kind", "Secret"),
                  Fields.text(reference.root(), "/namespace", gateway.namespace()),
                  reference.text("/name"),
                  gateway.place(listener.pointer() + reference.pointer() + "/namespace")));
        }
      }
    }
    return crossings;
  }

  private static boolean granted(Release release, Crossing crossing) {
    return release.objects(Route.GROUP, "ReferenceGrant").stream()
        .filter(grant -> grant.namespace().equals(crossing.namespace()))
        .anyMatch(
            grant ->
                Fields.items(grant.root(), "/spec/from").stream()
                        .anyMatch(
                            from ->
                                from.text("/group").equals(crossing.from().group())
                                    && from.text("/kind").equals(crossing.from().kind())
                                    && from.text("/namespace").equals(crossing.from().namespace()))
                    && Fields.items(grant.root(), "/spec/to").stream()
                        .anyMatch(
                            to ->
                                to.text("/group").equals(crossing.group())
                                    && to.text("/kind").equals(crossing.kind())
                                    && Fields.text(to.root(), "/name", crossing.name())
                                        .equals(crossing.name())));
  }
}
