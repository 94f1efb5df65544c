package dev.chartwright.api.source;

import dev.chartwright.finding.Outcome;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sources of one folder: named types, which share one namespace, and the resources made of
 * them.
 *
 * @param name the folder's name, for example {@code gateway-api-v1.2.1}
 * @param imports the bundles in which names are looked up that this one does not have, in order
 * @param partial whether the resources are described only as far as our charts use them
 * @param types named types as they stand in the source
 * @param resources the resources by the name of their source file
 */
public record Bundle(
    String name,
    List<String> imports,
    boolean partial,
    Map<String, Object> types,
    SortedMap<String, ResourceType> resources) {

  /** Reads all files of a bundle. */
  static Bundle read(ResourceFolder folder, String root, String name) {
    Map<String, Map<String, Object>> files = new TreeMap<>();
    for (String path : folder.list(root + name)) {
      String file = path.substring(root.length() + name.length() + 1);
      if (file.endsWith(".yaml")) {
        files.put(file, document(path, folder.read(path).orElseThrow()));
      }
    }
    if (files.isEmpty()) {
      throw broken(name, "there is no such bundle");
    }
    Map<String, Object> settings = files.getOrDefault("bundle.yaml", Map.of());
    Map<String, Object> types = new HashMap<>();
    files.forEach(
        (file, content) ->
            Schemas.map(content.getOrDefault("types", Map.of()))
                .forEach(
                    (type, source) -> {
                      if (types.put(type, source) != null) {
                        throw broken(name + "/" + file, "the type " + type + " stands twice");
                      }
                    }));
    Map<String, Object> defaults = Schemas.map(settings.getOrDefault("resources", Map.of()));
    SortedMap<String, ResourceType> resources = new TreeMap<>();
    ResourceReader reader = new ResourceReader(new TypeReader(name));
    files.forEach(
        (file, content) -> {
          if (content.containsKey("kind")) {
            try {
              resources.put(file, reader.read(defaults, content));
            } catch (IllegalArgumentException | ClassCastException | NullPointerException wrong) {
              throw broken(name + "/" + file, wrong.getMessage());
            }
          }
        });
    List<String> imports =
        ((List<?>) settings.getOrDefault("imports", List.of()))
            .stream().map(String.class::cast).toList();
    boolean partial = Boolean.TRUE.equals(settings.get("partial"));
    return new Bundle(name, imports, partial, types, resources);
  }

  static IllegalStateException broken(
      String where, @org.jspecify.annotations.Nullable String reason) {
    return new IllegalStateException("The type source " + where + " is broken: " + reason);
  }

  private static Map<String, Object> document(String path, byte[] bytes) {
    Outcome<YamlDocument> outcome = YamlReader.read(path, bytes);
    Object root =
        outcome
            .value()
            .map(YamlDocument::root)
            .orElseThrow(() -> broken(path, outcome.findings().toString()));
    return root instanceof Map ? Schemas.map(root) : new LinkedHashMap<>();
  }
}
