package dev.chartwright.validate;

import dev.chartwright.finding.Place;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pod that an object runs: a Pod itself, or the template in a workload.
 *
 * @param owner the object
 * @param pointer JSON pointer to the pod's {@code metadata} and {@code spec} in the owner; empty
 *     for a Pod
 */
public record PodTemplate(RenderedObject owner, String pointer) {

  static Optional<PodTemplate> of(RenderedObject object) {
    return switch (object.kind()) {
      case "Pod" -> Optional.of(new PodTemplate(object, ""));
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job" ->
          Optional.of(new PodTemplate(object, "/spec/template"));
      case "CronJob" -> Optional.of(new PodTemplate(object, "/spec/jobTemplate/spec/template"));
      default -> Optional.empty();
    };
  }

  /** The pod's labels. */
  public Map<?, ?> labels() {
    return map(pointer + "/metadata/labels");
  }

  /** The pod's annotations. */
  public Map<?, ?> annotations() {
    return map(pointer + "/metadata/annotations");
  }

  /** A value in the pod's spec, for example {@code /serviceAccountName}. */
  public @Nullable Object spec(String below) {
    return JsonPointers.find(owner.root(), pointer + "/spec" + below);
  }

  /** A place in the pod's spec. */
  public Place place(String below) {
    return owner.place(pointer + "/spec" + below);
  }

  /** The pod's containers, those that run first included. */
  public List<Container> containers() {
    List<Container> containers = new ArrayList<>();
    for (String list : List.of("/initContainers", "/containers")) {
      if (spec(list) instanceof List<?> items) {
        for (int index = 0; index < items.size(); index++) {
          if (items.get(index) instanceof Map<?, ?> map) {
            containers.add(new Container(this, list + "/" + index, map));
          }
        }
      }
    }
    return containers;
  }

  private Map<?, ?> map(String at) {
    return JsonPointers.find(owner.root(), at) instanceof Map<?, ?> map ? map : Map.of();
  }

  /**
   * A container of a pod.
   *
   * @param at JSON pointer to it in the pod's spec
   */
  public record Container(PodTemplate pod, String at, Map<?, ?> root) {

    /** Its name. */
    public String name() {
      return String.valueOf(root.get("name"));
    }

    /** Its image, empty if it has none. */
    public String image() {
      return root.get("image") instanceof String image ? image : "";
    }

    /** Its arguments as texts, the command's first. */
    public List<String> arguments() {
      List<String> arguments = new ArrayList<>();
      for (String key : List.of("command", "args")) {
        if (root.get(key) instanceof List<?> list) {
          list.forEach(argument -> arguments.add(String.valueOf(argument)));
        }
      }
      return arguments;
    }

    /** A value in it. */
    public @Nullable Object get(String below) {
      return JsonPointers.find(root, below);
    }

    /** A place in it. */
    public Place place(String below) {
      return pod.place(at + below);
    }
  }
}
