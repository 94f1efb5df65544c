package dev.chartwright.validate;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Place;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of a chart: what a rule looks at.
 *
 * @param chart the chart's folder as places show it
 * @param name the release's name
 * @param namespace the release's namespace
 * @param files the chart's files, those of its subcharts among them
 * @param objects what was rendered, tests included
 * @param pods the pods of those objects
 */
public record Release(
    String chart,
    String name,
    String namespace,
    ChartTree files,
    List<RenderedObject> objects,
    List<PodTemplate> pods) {

  /** Copies the lists. */
  public Release {
    objects = List.copyOf(objects);
    pods = List.copyOf(pods);
  }

  /** A rendering and the pods in it. */
  public static Release of(
      String chart, String name, String namespace, ChartTree files, List<RenderedObject> objects) {
    List<PodTemplate> pods = new ArrayList<>();
    objects.forEach(object -> PodTemplate.of(object).ifPresent(pods::add));
    return new Release(chart, name, namespace, files, objects, pods);
  }

  /** All objects of a kind in an API group, whatever the version; the core group is empty. */
  public List<RenderedObject> objects(String group, String kind) {
    return objects.stream()
        .filter(object -> object.kind().equals(kind) && object.group().equals(group))
        .toList();
  }

  /** An object by group, kind, namespace and name. */
  public Optional<RenderedObject> object(
      String group, String kind, String objectNamespace, String objectName) {
    return objects(group, kind).stream()
        .filter(
            object ->
                object.name().equals(objectName) && object.namespace().equals(objectNamespace))
        .findFirst();
  }

  /** The pods of a namespace whose labels match; an empty selector matches all of them. */
  public List<PodTemplate> podsMatching(String podNamespace, Map<?, ?> matchLabels) {
    return pods.stream()
        .filter(pod -> pod.owner().namespace().equals(podNamespace))
        .filter(pod -> pod.labels().entrySet().containsAll(matchLabels.entrySet()))
        .toList();
  }

  /** A file of the chart as a place. */
  public Place file(String path) {
    return Place.of(chart + "/" + path);
  }

  /** A value of an object, or null. */
  public static @Nullable Object at(RenderedObject object, String pointer) {
    return JsonPointers.find(object.root(), pointer);
  }
}
