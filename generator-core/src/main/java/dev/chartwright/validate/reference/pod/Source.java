package dev.chartwright.validate.reference.pod;

import dev.chartwright.finding.Place;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap, Secret or claim that a pod takes data from.
 *
 * @param keys keys that must be in it; none means that all are taken
 * @param optional whether the pod does without it
 */
record Source(String kind, String name, List<String> keys, boolean optional, Place place) {

  /** All sources of a pod: volumes, variables and passwords of registries. */
  static List<Source> of(PodTemplate pod) {
    List<Source> sources = new ArrayList<>();
    for (Fields.Item volume : Fields.items(pod.spec(""), "/volumes")) {
      sources.addAll(volume(pod, volume));
    }
    for (PodTemplate.Container container : pod.containers()) {
      for (Fields.Item from : Fields.items(container.root(), "/envFrom")) {
        for (String key : List.of("configMapRef", "secretRef")) {
          add(
              sources,
              key,
              from.root().get(key),
              "/name",
              List.of(),
              container.place(from.pointer()));
        }
      }
      for (Fields.Item variable : Fields.items(container.root(), "/env")) {
        for (String key : List.of("configMapKeyRef", "secretKeyRef")) {
          Object reference = JsonPointers.find(variable.root(), "/valueFrom/" + key);
          String dataKey = Fields.text(reference, "/key");
          add(
              sources,
              key,
              reference,
              "/name",
              dataKey.isEmpty() ? List.of() : List.of(dataKey),
              container.place(variable.pointer() + "/valueFrom/" + key));
        }
      }
    }
    for (Fields.Item secret : Fields.items(pod.spec(""), "/imagePullSecrets")) {
      add(sources, "secret", secret.root(), "/name", List.of(), pod.place(secret.pointer()));
    }
    return sources;
  }

  private static List<Source> volume(PodTemplate pod, Fields.Item volume) {
    List<Source> sources = new ArrayList<>();
    Place place = pod.place(volume.pointer());
    Object config = volume.root().get("configMap");
    add(sources, "configMap", config, "/name", keys(config), place);
    Object secret = volume.root().get("secret");
    add(sources, "secret", secret, "/secretName", keys(secret), place);
    Object claim = volume.root().get("persistentVolumeClaim");
    add(sources, "persistentVolumeClaim", claim, "/claimName", List.of(), place);
    for (Fields.Item projected : Fields.items(volume.root(), "/projected/sources")) {
      for (String key : List.of("configMap", "secret")) {
        Object source = projected.root().get(key);
        add(sources, key, source, "/name", keys(source), place);
      }
    }
    return sources;
  }

  private static List<String> keys(@Nullable Object source) {
    return Fields.items(source, "/items").stream().map(item -> item.text("/key")).toList();
  }

  private static void add(
      List<Source> sources,
      String key,
      @Nullable Object reference,
      String namePointer,
      List<String> keys,
      Place place) {
    String name = Fields.text(reference, namePointer);
    if (reference instanceof Map && !name.isEmpty()) {
      String kind =
          key.startsWith("configMap")
              ? "ConfigMap"
              : key.startsWith("secret") ? "Secret" : "PersistentVolumeClaim";
      sources.add(new Source(kind, name, keys, Fields.isTrue(reference, "/optional"), place));
    }
  }
}
