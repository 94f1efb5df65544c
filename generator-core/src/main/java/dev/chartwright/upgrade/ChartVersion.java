package dev.chartwright.upgrade;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Place;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a chart, with what it renders to.
 *
 * @param folder what places begin with
 * @param name the name in {@code Chart.yaml}, empty if it has none
 * @param version the version in {@code Chart.yaml}, empty if it has none
 * @param objects everything that it renders to with its own values, hooks included
 */
public record ChartVersion(
    String folder, String name, String version, ChartTree files, List<RenderedObject> objects) {

  /** Copies the list. */
  public ChartVersion {
    objects = List.copyOf(objects);
  }

  /** A chart with what it renders to. */
  public static ChartVersion of(String folder, ChartTree files, List<RenderedObject> objects) {
    Object head = data(files, "Chart.yaml");
    return new ChartVersion(folder, text(head, "/name"), text(head, "/version"), files, objects);
  }

  /** A file of the chart as a place. */
  public Place file(String path) {
    return Place.of(folder + "/" + path);
  }

  /** A place in a file of the chart. */
  public Place file(String path, String pointer) {
    return Place.of(folder + "/" + path, pointer);
  }

  /** The plain data of a file as Helm reads it; null if there is none or it is no YAML. */
  public @Nullable Object data(String path) {
    return data(files, path);
  }

  private static @Nullable Object data(ChartTree files, String path) {
    String text = files.text(path);
    List<YamlDocument> documents =
        YamlReader.readManifests(path, text == null ? "" : text).value().orElse(List.of());
    return documents.isEmpty() ? null : documents.get(0).root();
  }

  /**
   * The objects that Helm keeps track of, by identity. Hooks are none of them: Helm makes them anew
   * and never changes or deletes them with the release.
   */
  public Map<String, RenderedObject> managed() {
    Map<String, RenderedObject> managed = new LinkedHashMap<>();
    for (RenderedObject object : objects) {
      if (!isHook(object)) {
        managed.put(object.identity(), object);
      }
    }
    return managed;
  }

  private static boolean isHook(RenderedObject object) {
    return Release.at(object, "/metadata/annotations") instanceof Map<?, ?> annotations
        && annotations.containsKey("helm.sh/hook");
  }

  private static String text(@Nullable Object head, String pointer) {
    return JsonPointers.find(head, pointer) instanceof String text ? text : "";
  }
}
