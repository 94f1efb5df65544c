package dev.chartwright.validate.order;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of each custom resource comes with the chart, in the version that is used. */
final class KindsAreKnown implements ReleaseRule {

  private static final Rule KNOWN =
      Rule.warning("ORD-001", "The CRD of a custom resource should come with the chart.");
  private static final Rule EXPECTED =
      Rule.info("ORD-002", "A kind of a known operator must be on the cluster.");
  private static final Rule SERVED =
      Rule.error("ORD-003", "A custom resource must have a version that its CRD serves.");

  /** Groups with a dot that are Kubernetes' own. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "authentication.k8s.io",
          "authorization.k8s.io",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "storagemigration.k8s.io");

  /** Groups of operators that a cluster has one of, and that no chart brings along. */
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("cert-manager.io", "cert-manager"),
          Map.entry("acme.cert-manager.io", "cert-manager"),
          Map.entry("monitoring.coreos.com", "the Prometheus operator"),
          Map.entry("keda.sh", "KEDA"),
          Map.entry("autoscaling.k8s.io", "the vertical pod autoscaler"),
          Map.entry("snapshot.storage.k8s.io", "the snapshot controller"),
          Map.entry("external-secrets.io", "the external secrets operator"),
          Map.entry("networking.istio.io", "Istio"),
          Map.entry("security.istio.io", "Istio"),
          Map.entry("route.openshift.io", "OpenShift"),
          Map.entry("security.openshift.io", "OpenShift"));

  private final CrdFiles files;

  KindsAreKnown(CrdFiles files) {
    this.files = files;
  }

  @Override
  public List<Finding> check(Release release) {
    Map<String, RenderedObject> kinds = new LinkedHashMap<>();
    release.objects().stream()
        .filter(each -> each.group().contains(".") && !BUILT_IN.contains(each.group()))
        // Objects with one apiVersion and kind have one answer; the first of the name stands for
        // all.
        .sorted(Comparator.comparing(RenderedObject::name))
        .forEach(each -> kinds.putIfAbsent(each.apiVersion() + " " + each.kind(), each));
    List<Crd> rendered =
        release.objects("apiextensions.k8s.io", "CustomResourceDefinition").stream()
            .flatMap(each -> Crd.of(each.root()).stream())
            .toList();
    List<Crd> crds = new ArrayList<>(rendered);
    files.of(release.files()).values().forEach(crds::addAll);
    List<Finding> findings = new ArrayList<>();
    boolean filesKnown = !release.files().files().isEmpty();
    for (RenderedObject object : kinds.values()) {
      Optional<Crd> crd =
          crds.stream().filter(each -> each.defines(object.group(), object.kind())).findFirst();
      if (crd.isPresent()) {
        served(object, crd.get()).ifPresent(findings::add);
      } else if (filesKnown) {
        findings.add(absent(object));
      }
    }
    return findings;
  }

  private static Optional<Finding> served(RenderedObject object, Crd crd) {
    String version = object.apiVersion().substring(object.apiVersion().indexOf('/') + 1);
    return crd.versions().contains(version)
        ? Optional.empty()
        : Optional.of(
            SERVED.at(
                object.place("/apiVersion"),
                object.title()
                    + " has the version `"
                    + version
                    + "`, which the chart's CRD `"
                    + crd.name()
                    + "` does not serve.",
                "The CRD serves `" + String.join("`, `", crd.versions()) + "`."));
  }

  private static Finding absent(RenderedObject object) {
    String operator = OPERATORS.get(object.group());
    if (operator != null) {
      return EXPECTED.at(
          object.place("/kind"),
          object.title() + " is of a kind that " + operator + " brings: it must be on the cluster.",
          "Install it before the release, or switch the part off that uses it.");
    }
    return KNOWN.at(
        object.place("/kind"),
        object.title()
            + " is of a kind whose CRD is in no `crds/` of the chart: `"
            + object.apiVersion()
            + "`.",
        "Add the CRD to `crds/`, of the chart or of a subchart, or say that the cluster must have"
            + " it.");
  }
}
