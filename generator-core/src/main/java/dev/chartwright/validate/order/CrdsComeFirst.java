package dev.chartwright.validate.order;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CRDs are no templates: Helm looks every kind up before it makes the first object. */
final class CrdsComeFirst implements ReleaseRule {

  private static final Rule TEMPLATE =
      Rule.warning("ORD-004", "A CRD should be in `crds/`, not in `templates/`.");
  private static final Rule USED =
      Rule.error("ORD-005", "A release must not need a kind that it defines itself.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (RenderedObject object :
        release.objects("apiextensions.k8s.io", "CustomResourceDefinition")) {
      Crd.of(object.root()).ifPresent(crd -> findings.add(finding(release, object, crd)));
    }
    return findings;
  }

  private static Finding finding(Release release, RenderedObject object, Crd crd) {
    Optional<RenderedObject> user =
        release.objects().stream()
            .filter(each -> crd.defines(each.group(), each.kind()))
            .findFirst();
    return user.map(
            each ->
                USED.at(
                    object.place("/kind"),
                    "The CRD `"
                        + crd.name()
                        + "` is rendered in one release with "
                        + each.title()
                        + ": Helm finds no such kind and installs nothing.",
                    "Move the CRD to `crds/`, which Helm installs first."))
        .orElseGet(
            () ->
                TEMPLATE.at(
                    object.place("/kind"),
                    "The CRD `"
                        + crd.name()
                        + "` is a template: an uninstall deletes it, and every object of its kind"
                        + " in the cluster.",
                    "Move it to `crds/`, or to a chart of its own."));
  }
}
