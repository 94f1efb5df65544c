package dev.chartwright.validate.reference.pod;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.ContainerPorts;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.LabelSelector;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ports that Services, probes and network policies name are those of containers. */
final class PortsAreFound implements ReleaseRule {

  private static final Rule NAMED =
      Rule.error("REF-042", "A port that is named must be a named port of a container.");
  private static final Rule NUMBERED =
      Rule.warning("REF-043", "A port that is used should be declared by a container.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    release.objects("", "Service").forEach(each -> service(release, each, findings));
    release
        .objects("networking.k8s.io", "NetworkPolicy")
        .forEach(each -> policy(release, each, findings));
    for (PodTemplate pod : release.pods()) {
      for (PodTemplate.Container container : pod.containers()) {
        for (String probe :
            List.of(
                "/startupProbe",
                "/readinessProbe",
                "/livenessProbe",
                "/lifecycle/preStop",
                "/lifecycle/postStart")) {
          for (String action : List.of("/httpGet/port", "/tcpSocket/port", "/grpc/port")) {
            check(
                container.get(probe + action),
                ContainerPorts.of(container),
                container.place(probe + action),
                pod.owner().title() + ", container `" + container.name() + "`, uses",
                findings);
          }
        }
      }
    }
    return findings;
  }

  private static void service(Release release, RenderedObject service, List<Finding> findings) {
    Map<?, ?> labels = Fields.map(service.root(), "/spec/selector");
    if (labels.isEmpty()) {
      return;
    }
    List<PodTemplate> pods = release.podsMatching(service.namespace(), labels);
    for (Fields.Item port : Fields.items(service.root(), "/spec/ports")) {
      boolean own = port.root().get("targetPort") != null;
      String below = port.pointer() + (own ? "/targetPort" : "/port");
      for (PodTemplate pod : pods) {
        check(
            JsonPointers.find(service.root(), below),
            ContainerPorts.of(pod),
            service.place(below),
            service.title() + " leads to " + pod.owner().title() + " and uses",
            findings);
      }
    }
  }

  /** A name that no pod has lets nobody in; numbers may be anything. */
  private static void policy(Release release, RenderedObject policy, List<Finding> findings) {
    LabelSelector selector = LabelSelector.of(Release.at(policy, "/spec/podSelector"));
    if (selector.selectsAll()) {
      return;
    }
    List<PodTemplate> pods = selector.pods(release, policy.namespace());
    for (Fields.Item rule : Fields.items(policy.root(), "/spec/ingress")) {
      for (Fields.Item port : Fields.items(rule.root(), "/ports")) {
        for (PodTemplate pod : pods) {
          if (!port.text("/port").isEmpty()) {
            check(
                port.text("/port"),
                ContainerPorts.of(pod),
                policy.place(rule.pointer() + port.pointer() + "/port"),
                policy.title() + " lets traffic to " + pod.owner().title() + " in and uses",
                findings);
          }
        }
      }
    }
  }

  private static void check(
      @Nullable Object port,
      ContainerPorts ports,
      Place place,
      String who,
      List<Finding> findings) {
    if (port instanceof String name && !ports.names().contains(name)) {
      findings.add(
          NAMED.at(
              place,
              who + " the port `" + name + "`, which no container has.",
              ports.names().isEmpty()
                  ? "Name a port of the container, or use its number."
                  : "The containers have `" + String.join("`, `", ports.names()) + "`."));
    } else if (port instanceof Long number && !ports.mayHave(number)) {
      findings.add(
          NUMBERED.at(
              place,
              who + " the port `" + number + "`, and the containers declare " + ports.title() + ".",
              "Declare the port if a container listens on it, or use one that it listens on."));
    }
  }
}
