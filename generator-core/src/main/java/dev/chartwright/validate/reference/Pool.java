package dev.chartwright.validate.reference;

import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import java.util.List;
import java.util.Optional;

/** An InferencePool of the group that kgateway 2.1 and the endpoint picker read. */
public record Pool(RenderedObject object) {

  /** The group of InferencePools since version 1. */
  public static final String GROUP = "inference.networking.k8s.io";

  /** The pools of a release. */
  public static List<Pool> of(Release release) {
    return release.objects(GROUP, "InferencePool").stream().map(Pool::new).toList();
  }

  /** Whom it selects. */
  public LabelSelector selector() {
    return LabelSelector.of(Release.at(object, "/spec/selector"));
  }

  /** The rendered pods that it selects; none if it selects by nothing. */
  public List<PodTemplate> pods(Release release) {
    return selector().selectsAll() ? List.of() : selector().pods(release, object.namespace());
  }

  /** The ports of the pods that requests go to. */
  public List<Long> targetPorts() {
    return Fields.items(object.root(), "/spec/targetPorts").stream()
        .flatMap(item -> Fields.integer(item.root(), "/number").stream())
        .toList();
  }

  /** The name of the picker's Service, or empty. */
  public String pickerName() {
    return Fields.text(object.root(), "/spec/endpointPickerRef/name");
  }

  /** The picker's Service, if it is rendered in the pool's namespace. */
  public Optional<RenderedObject> pickerService(Release release) {
    return release.object("", "Service", object.namespace(), pickerName());
  }

  /** The pods behind the picker's Service. */
  public List<PodTemplate> pickerPods(Release release) {
    return pickerService(release)
        .map(service -> Fields.map(service.root(), "/spec/selector"))
        .filter(selector -> !selector.isEmpty())
        .map(selector -> release.podsMatching(object.namespace(), selector))
        .orElse(List.of());
  }
}
