package dev.chartwright.validate.picker.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration says, as far as it says it rightly.
 *
 * @param types each plugin's name and type
 * @param profiles each profile's name and the plugins that it refers to; all plugins in one profile
 *     if the configuration has none
 */
record Plugins(Map<String, String> types, Map<String, List<String>> profiles) {

  static Plugins of(@Nullable Object root) {
    Map<String, String> types = new LinkedHashMap<>();
    Map<String, List<String>> profiles = new LinkedHashMap<>();
    if (root instanceof Map<?, ?> map) {
      if (map.get("plugins") instanceof List<?> plugins) {
        for (Object each : plugins) {
          if (each instanceof Map<?, ?> plugin && plugin.get("type") instanceof String type) {
            types.put(plugin.get("name") instanceof String name ? name : type, type);
          }
        }
      }
      if (map.get("schedulingProfiles") instanceof List<?> list && !list.isEmpty()) {
        for (Object each : list) {
          if (each instanceof Map<?, ?> profile && profile.get("plugins") instanceof List<?> refs) {
            List<String> names = new ArrayList<>();
            for (Object ref : refs) {
              if (ref instanceof Map<?, ?> one && one.get("pluginRef") instanceof String name) {
                names.add(name);
              }
            }
            profiles.put(String.valueOf(profile.get("name")), names);
          }
        }
      } else {
        profiles.put("default", List.copyOf(types.keySet()));
      }
    }
    return new Plugins(types, profiles);
  }

  /** The types that a profile uses. */
  List<String> typesOf(String profile) {
    return profiles.getOrDefault(profile, List.of()).stream()
        .map(name -> types.getOrDefault(name, name))
        .toList();
  }
}
