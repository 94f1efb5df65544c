package dev.chartwright;

import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** A copy of rendered objects that can be edited, with ways to what rules look at. */
final class RenderedEdits {

  private final List<RenderedObject> objects = new ArrayList<>();
  private final SplittableRandom random;

  RenderedEdits(List<RenderedObject> originals, SplittableRandom random) {
    this.random = random;
    for (RenderedObject each : originals) {
      YamlDocument document = new YamlDocument(each.document().file(), copy(each.root()), Map.of());
      objects.add(
          new RenderedObject(
              each.apiVersion(), each.kind(), each.namespace(), each.name(), document));
    }
  }

  List<RenderedObject> objects() {
    return objects;
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** The root of any object of a kind. */
  Map<String, Object> object(String kind) {
    return object(kind, root -> true);
  }

  Map<String, Object> object(String kind, Predicate<Map<String, Object>> which) {
    return any(
        objects.stream()
            .filter(each -> each.kind().equals(kind))
            .map(each -> map(each.root()))
            .filter(which)
            .toList());
  }

  /** Any pod's owner, pod and only container. */
  record Pod(Map<String, Object> owner, Map<String, Object> template) {

    Map<String, Object> spec() {
      return map(template.get("spec"));
    }

    Map<String, Object> container() {
      return map(list(spec().get("containers")).get(0));
    }

    String image() {
      return String.valueOf(container().get("image"));
    }

    List<Object> args() {
      return list(container().get("args"));
    }

    /** Where a flag stands among the arguments, alone or with its value. */
    int flag(String name) {
      for (int index = 0; index < args().size(); index++) {
        String argument = String.valueOf(args().get(index));
        if (argument.equals(name) || argument.startsWith(name + "=")) {
          return index;
        }
      }
      throw new AssertionError("No such flag: " + name);
    }

    Map<String, Object> context() {
      return map(container().get("securityContext"));
    }
  }

  Pod pod() {
    return pod("");
  }

  /** Any pod whose image's name holds a text. */
  Pod pod(String image) {
    List<Pod> pods = new ArrayList<>();
    for (RenderedObject each : objects) {
      Map<String, Object> root = map(each.root());
      Object spec = root.get("spec");
      if (each.kind().equals("Pod")) {
        pods.add(new Pod(root, root));
      } else if (each.kind().equals("Deployment")) {
        pods.add(new Pod(root, map(map(spec).get("template"))));
      }
    }
    return any(pods.stream().filter(pod -> pod.image().contains(image)).toList());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key.toString(), copy(each)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(copy(each)));
      return copy;
    }
    return value;
  }
}
