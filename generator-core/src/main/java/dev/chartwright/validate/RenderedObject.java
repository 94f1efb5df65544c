package dev.chartwright.validate;

import dev.chartwright.finding.Place;
import dev.chartwright.yaml.YamlDocument;
import java.util.Map;

/**
 * One object that a chart renders to.
 *
 * @param apiVersion for example {@code apps/v1}
 * @param kind for example {@code Deployment}
 * @param namespace the object's own, or the release's if it has none
 * @param name {@code metadata.name}
 * @param document its plain data; the document's file is the chart's folder and the template that
 *     it comes from, its lines are those of the rendered object
 */
public record RenderedObject(
    String apiVersion, String kind, String namespace, String name, YamlDocument document) {

  /** The object's keys and values. */
  public Map<?, ?> root() {
    return document.root() instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The template that the object comes from, and a place in the object. */
  public Place place(String pointer) {
    return Place.of(document.file(), pointer);
  }

  /** What a message about this object begins with. */
  public String title() {
    return kind + " `" + name + "`";
  }

  /** The API group, empty for the core group. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Two objects with the same identity are one object to the API server, whatever the version. */
  public String identity() {
    return String.join(" ", group(), kind, namespace, name);
  }
}
