package dev.chartwright.validate.reference.pool;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.EndpointPicker;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pool's picker is a Service in its namespace, with the pool's port, in front of a picker. */
final class PickersAreReached implements ReleaseRule {

  private static final Rule EXISTS =
      Rule.error("REF-036", "The picker of a pool must be a Service in the pool's namespace.");
  private static final Rule PORT =
      Rule.error("REF-037", "The picker's Service must have the port that the pool names.");
  private static final Rule LISTENS =
      Rule.error("REF-038", "The picker's Service must lead to the port that a picker listens on.");

  /** Where a picker listens that is not told otherwise. */
  private static final String GRPC_PORT = "9002";

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Pool pool : Pool.of(release)) {
      if (!pool.pickerName().isEmpty()) {
        check(release, pool, findings);
      }
    }
    return findings;
  }

  private static void check(Release release, Pool pool, List<Finding> findings) {
    RenderedObject object = pool.object();
    String pointer = "/spec/endpointPickerRef";
    Optional<RenderedObject> service = pool.pickerService(release);
    String kind = Fields.text(object.root(), pointer + "/kind", "Service");
    if (!kind.equals("Service") || !Fields.text(object.root(), pointer + "/group").isEmpty()) {
      findings.add(
          EXISTS.at(
              object.place(pointer + "/kind"),
              object.title()
                  + " names a picker of kind `"
                  + kind
                  + "`, and kgateway takes Services.",
              "Leave `kind` and `group` out."));
      return;
    }
    if (service.isEmpty()) {
      findings.add(
          EXISTS.at(
              object.place(pointer + "/name"),
              object.title()
                  + " names the picker `"
                  + pool.pickerName()
                  + "`, and no Service of that name is rendered in its namespace.",
              NearestNames.hint(
                  pool.pickerName(),
                  "Rendered",
                  release.objects("", "Service").stream()
                      .filter(each -> each.namespace().equals(object.namespace()))
                      .map(RenderedObject::name)
                      .toList())));
      return;
    }
    if (Fields.text(service.get().root(), "/spec/type").equals("ExternalName")) {
      findings.add(
          PORT.at(
              service.get().place("/spec/type"),
              service.get().title()
                  + " is the picker of "
                  + object.title()
                  + " and of type `ExternalName`, which kgateway does not take.",
              "Make it a Service with a selector."));
      return;
    }
    Optional<Long> port = Fields.integer(object.root(), pointer + "/port/number");
    if (port.isPresent()) {
      List<Fields.Item> ports = Fields.items(service.get().root(), "/spec/ports");
      ports.stream()
          .filter(each -> Fields.integer(each.root(), "/port").equals(port))
          .filter(each -> Fields.text(each.root(), "/protocol", "TCP").equals("TCP"))
          .findFirst()
          .ifPresentOrElse(
              each -> behind(release, pool, service.get(), each, findings),
              () ->
                  findings.add(
                      PORT.at(
                          object.place(pointer + "/port/number"),
                          object.title()
                              + " wants TCP port `"
                              + port.get()
                              + "` of "
                              + service.get().title()
                              + ", which has none of that number.",
                          "Write the port under which the Service has the picker's gRPC server.")));
    }
  }

  private static void behind(
      Release release,
      Pool pool,
      RenderedObject service,
      Fields.Item port,
      List<Finding> findings) {
    List<PodTemplate> pods = pool.pickerPods(release);
    List<EndpointPicker> pickers =
        pods.stream().map(EndpointPicker::in).flatMap(Optional::stream).toList();
    boolean selects = !Fields.map(service.root(), "/spec/selector").isEmpty();
    if (selects && pickers.size() < Math.max(1, pods.size())) {
      findings.add(
          LISTENS.at(
              service.place("/spec/selector"),
              service.title()
                  + " is the picker of "
                  + pool.object().title()
                  + " and selects "
                  + (pods.isEmpty() ? "no pod." : "pods that run no picker."),
              "Every label of the selector must be the picker's, and only the picker's."));
    }
    for (EndpointPicker picker : pickers) {
      Object target = port.root().get("targetPort");
      Optional<String> listens = picker.flag("grpc-port", GRPC_PORT);
      Optional<String> leads =
          target instanceof String name
              ? numberOf(picker.container(), name)
              : Optional.of(String.valueOf(target == null ? port.root().get("port") : target));
      if (listens.isPresent() && leads.isPresent() && !leads.equals(listens)) {
        findings.add(
            LISTENS.at(
                service.place(port.pointer()),
                service.title()
                    + " leads to port `"
                    + leads.get()
                    + "` of the picker of "
                    + pool.object().title()
                    + ", which listens on `"
                    + listens.get()
                    + "`.",
                "Make the Service's `targetPort` the picker's `--grpc-port`."));
      }
    }
  }

  private static Optional<String> numberOf(PodTemplate.Container container, String name) {
    return Fields.items(container.root(), "/ports").stream()
        .filter(each -> each.text("/name").equals(name))
        .flatMap(each -> Fields.integer(each.root(), "/containerPort").stream())
        .map(String::valueOf)
        .findFirst();
  }
}
