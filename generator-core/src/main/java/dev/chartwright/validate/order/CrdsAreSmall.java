package dev.chartwright.validate.order;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;

/** A CRD fits into the annotation in which {@code kubectl apply} and others keep it. */
final class CrdsAreSmall implements ReleaseRule {

  /** What all annotations of an object may have together. */
  private static final long ANNOTATION_BYTES = 262_144;

  private static final Rule SMALL =
      Rule.warning("ORD-006", "A CRD should fit into its last-applied annotation.");

  private final CrdFiles files;

  CrdsAreSmall(CrdFiles files) {
    this.files = files;
  }

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    release
        .objects("apiextensions.k8s.io", "CustomResourceDefinition")
        .forEach(
            object ->
                Crd.of(object.root()).ifPresent(crd -> check(crd, object.place(""), findings)));
    files
        .of(release.files())
        .forEach((path, crds) -> crds.forEach(crd -> check(crd, release.file(path), findings)));
    return findings;
  }

  private static void check(Crd crd, Place place, List<Finding> findings) {
    if (crd.jsonBytes() > ANNOTATION_BYTES) {
      findings.add(
          SMALL.at(
              place,
              "The CRD `"
                  + crd.name()
                  + "` has `"
                  + crd.jsonBytes()
                  + "` bytes as JSON; an annotation has `"
                  + ANNOTATION_BYTES
                  + "` at most, and client-side apply keeps a copy there.",
              "Leave out its descriptions, or apply it on the server's side."));
    }
  }
}
