package dev.chartwright.upgrade.object;

import dev.chartwright.finding.Place;
import dev.chartwright.upgrade.ChartVersion;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The CRDs of a chart by name: those in {@code crds/} of it and its subcharts, and the others. */
final class Crds {

  private Crds() {}

  /**
   * A CRD.
   *
   * @param place its file
   * @param root its plain data
   */
  record Crd(String name, Place place, Map<?, ?> root) {

    @Nullable Object at(String pointer) {
      return JsonPointers.find(root, pointer);
    }

    Place place(String pointer) {
      return new Place(place.file(), 0, pointer);
    }

    /** The versions by name. */
    Map<String, Map<?, ?>> versions() {
      Map<String, Map<?, ?>> versions = new LinkedHashMap<>();
      if (at("/spec/versions") instanceof List<?> list) {
        for (Object each : list) {
          if (each instanceof Map<?, ?> version) {
            versions.put(String.valueOf(version.get("name")), version);
          }
        }
      }
      return versions;
    }

    /** The versions that the API server answers for. */
    List<String> served() {
      return having("served");
    }

    /** The version that objects are stored in; empty if there is not exactly one. */
    String stored() {
      List<String> stored = having("storage");
      return stored.size() == 1 ? stored.get(0) : "";
    }

    private List<String> having(String flag) {
      List<String> names = new ArrayList<>();
      versions()
          .forEach(
              (name, version) -> {
                if (Boolean.TRUE.equals(version.get(flag))) {
                  names.add(name);
                }
              });
      return names;
    }
  }

  /** Those that Helm installs once and never touches again. */
  static Map<String, Crd> installedOnce(ChartVersion chart) {
    Map<String, Crd> crds = new LinkedHashMap<>();
    chart
        .files()
        .files()
        .forEach(
            (path, text) -> {
              if (("/" + path).matches(".*/crds/.+\\.(?:yaml|yml|json)")) {
                for (YamlDocument document :
                    YamlReader.readManifests(path, text).value().orElse(List.of())) {
                  crd(document.root(), chart.file(path))
                      .ifPresent(crd -> crds.putIfAbsent(crd.name(), crd));
                }
              }
            });
    return crds;
  }

  /** Those that are rendered, and so changed and deleted with the release. */
  static Map<String, Crd> rendered(ChartVersion chart) {
    Map<String, Crd> crds = new LinkedHashMap<>();
    for (RenderedObject object : chart.managed().values()) {
      crd(object.root(), object.place("")).ifPresent(crd -> crds.put(crd.name(), crd));
    }
    return crds;
  }

  private static Optional<Crd> crd(@Nullable Object root, Place place) {
    return root instanceof Map<?, ?> map
            && "CustomResourceDefinition".equals(map.get("kind"))
            && JsonPointers.find(map, "/metadata/name") instanceof String name
        ? Optional.of(new Crd(name, place, map))
        : Optional.empty();
  }
}
