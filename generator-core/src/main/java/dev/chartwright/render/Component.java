package dev.chartwright.render;

import dev.chartwright.serving.ModelPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a chart: a folder of templates and the place of its values.
 *
 * @param folder its folder below {@code charts/} in the templates
 * @param path keys of its values from the outer chart's root; also its place among subcharts
 * @param description one sentence for its {@code Chart.yaml}
 * @param appVersion version of what it runs
 * @param model the model that it is for, null if for none
 */
record Component(
    String folder,
    List<String> path,
    String description,
    String appVersion,
    @Nullable ModelPlan model) {

  /** The outer chart itself. */
  boolean isRoot() {
    return path.isEmpty();
  }

  /** Prefix of the names that its Helm helpers define. */
  String key(String chartName) {
    return isRoot() ? chartName : String.join(".", path);
  }

  /**
   * Folder of the subchart in an umbrella, relative to the outer chart, with a slash at its end.
   */
  String umbrellaFolder() {
    StringBuilder folder = new StringBuilder();
    path.forEach(name -> folder.append("charts/").append(name).append('/'));
    return folder.toString();
  }

  /** Folder of its templates in a flat chart, below {@code templates/}. */
  String flatFolder() {
    StringBuilder folder = new StringBuilder();
    path.forEach(name -> folder.append(name).append('/'));
    return folder.toString();
  }

  /** The Go template expression of its values. */
  String valuesExpression(Layout layout) {
    return layout == Layout.UMBRELLA ? ".Values" : GoTemplates.values(path);
  }
}
