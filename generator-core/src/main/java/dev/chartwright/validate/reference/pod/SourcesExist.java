package dev.chartwright.validate.reference.pod;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a pod takes data from is rendered, or is for the user to bring. */
final class SourcesExist implements ReleaseRule {

  private static final Rule CONFIG =
      Rule.error("REF-046", "A ConfigMap that a pod needs must be in the release.");
  private static final Rule BROUGHT =
      Rule.info("REF-047", "A Secret or claim that is not rendered must be on the cluster.");
  private static final Rule KEY =
      Rule.error("REF-048", "A key that a pod needs must be in the ConfigMap or Secret.");

  /** ConfigMaps that the cluster makes in every namespace. */
  private static final Set<String> CLUSTERS =
      Set.of("kube-root-ca.crt", "openshift-service-ca.crt");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      for (Source source : Source.of(pod)) {
        if (!source.optional() && !CLUSTERS.contains(source.name())) {
          check(release, pod, source, findings);
        }
      }
    }
    return findings;
  }

  private static void check(
      Release release, PodTemplate pod, Source source, List<Finding> findings) {
    String namespace = pod.owner().namespace();
    Optional<RenderedObject> object = release.object("", source.kind(), namespace, source.name());
    String who = pod.owner().title() + " needs " + source.kind() + " `" + source.name() + "`";
    if (object.isPresent()) {
      missing(object.get(), source)
          .forEach(
              key ->
                  findings.add(
                      KEY.at(
                          source.place(),
                          who + " for its key `" + key + "`, which it does not have.",
                          "Its keys are `" + String.join("`, `", keys(object.get())) + "`.")));
    } else if (source.kind().equals("ConfigMap")) {
      findings.add(
          CONFIG.at(
              source.place(),
              who + ", which is not rendered in its namespace: its containers do not start.",
              NearestNames.hint(
                  source.name(),
                  "Rendered",
                  release.objects("", "ConfigMap").stream()
                      .filter(each -> each.namespace().equals(namespace))
                      .map(RenderedObject::name)
                      .toList())));
    } else if (!issued(release, namespace, source)) {
      findings.add(
          BROUGHT.at(
              source.place(),
              who + ", which is not rendered: it must be on the cluster.",
              "Say so in the chart's README; pods wait until it is there."));
    }
  }

  private static List<String> missing(RenderedObject object, Source source) {
    // The cluster fills this one.
    boolean filled =
        Fields.text(object.root(), "/type").equals("kubernetes.io/service-account-token");
    return source.keys().stream().filter(key -> !filled && !keys(object).contains(key)).toList();
  }

  private static Set<String> keys(RenderedObject object) {
    Set<String> keys = new TreeSet<>();
    for (String data : List.of("/data", "/stringData", "/binaryData")) {
      Fields.map(object.root(), data).keySet().forEach(key -> keys.add(String.valueOf(key)));
    }
    return keys;
  }

  /** cert-manager makes the Secret of a Certificate. */
  private static boolean issued(Release release, String namespace, Source source) {
    return source.kind().equals("Secret")
        && release.objects("cert-manager.io", "Certificate").stream()
            .filter(each -> each.namespace().equals(namespace))
            .anyMatch(each -> Fields.text(each.root(), "/spec/secretName").equals(source.name()));
  }
}
