package dev.chartwright.validate.picker.plugins;

import dev.chartwright.finding.Place;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.picker.EndpointPicker;
import dev.chartwright.yaml.JsonPointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a plugin configuration.
 *
 * @param place the argument or the ConfigMap's key that holds it
 * @param title what a message begins with
 */
record PluginConfig(Place place, String title, String text) {

  /**
   * Where a configuration was looked for.
   *
   * @param found empty if it is not in the release, or should be and is not
   * @param missing the ConfigMap that should hold it and does not
   * @param key the key that is missing in it
   */
  record Lookup(Optional<PluginConfig> found, Optional<RenderedObject> missing, String key) {}

  /** The configuration that an endpoint picker is told to read. */
  static Lookup of(Release release, EndpointPicker picker) {
    Optional<String> text = picker.line().value("--config-text");
    if (text.isPresent()) {
      return new Lookup(
          Optional.of(
              new PluginConfig(
                  picker.place("--config-text"), picker.title() + ", `--config-text`", text.get())),
          Optional.empty(),
          "");
    }
    String file = picker.line().value("--config-file").orElse("");
    int slash = file.lastIndexOf('/');
    if (slash < 0) {
      return new Lookup(Optional.empty(), Optional.empty(), "");
    }
    String key = file.substring(slash + 1);
    Optional<RenderedObject> map =
        volume(picker, file.substring(0, slash))
            .flatMap(
                name -> release.object("", "ConfigMap", picker.pod().owner().namespace(), name));
    if (map.isEmpty()) {
      return new Lookup(Optional.empty(), Optional.empty(), key);
    }
    String pointer = JsonPointers.child("/data", key);
    if (Release.at(map.get(), pointer) instanceof String content) {
      return new Lookup(
          Optional.of(
              new PluginConfig(
                  map.get().place(pointer), map.get().title() + ", key `" + key + "`", content)),
          Optional.empty(),
          key);
    }
    return new Lookup(Optional.empty(), map, key);
  }

  /** The ConfigMap that is mounted as a folder, if it is mounted as a whole. */
  private static Optional<String> volume(EndpointPicker picker, String folder) {
    if (picker.container().get("/volumeMounts") instanceof List<?> mounts
        && picker.pod().spec("/volumes") instanceof List<?> volumes) {
      for (Object each : mounts) {
        if (each instanceof Map<?, ?> mount
            && folder.equals(String.valueOf(mount.get("mountPath")).replaceFirst("/$", ""))) {
          for (Object other : volumes) {
            if (other instanceof Map<?, ?> volume
                && volume.get("name") != null
                && volume.get("name").equals(mount.get("name"))
                && JsonPointers.find(volume, "/configMap/name") instanceof String name
                && JsonPointers.find(volume, "/configMap/items") == null) {
              return Optional.of(name);
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
