package dev.chartwright.upgrade;

import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.JsonPointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The labels that tell the version of the chart and of what it runs, and so change in every object
 * with every version. Only those of the object itself count as nothing: where they stand in the
 * template of pods, the pods start anew.
 */
final class VersionLabels {

  private static final List<String> LABELS = List.of("helm.sh/chart", "app.kubernetes.io/version");

  private VersionLabels() {}

  /** Whether two objects are the same but for these labels. */
  static boolean areAllThatDiffers(RenderedObject before, RenderedObject after) {
    return !before.root().equals(after.root())
        && Objects.equals(without(before.root()), without(after.root()));
  }

  private static Map<Object, @Nullable Object> without(Map<?, ?> root) {
    Map<Object, @Nullable Object> rest = new LinkedHashMap<>(root);
    if (root.get("metadata") instanceof Map<?, ?> metadata
        && JsonPointers.find(metadata, "/labels") instanceof Map<?, ?> labels) {
      Map<Object, @Nullable Object> otherLabels = new LinkedHashMap<>(labels);
      otherLabels.keySet().removeAll(LABELS);
      Map<Object, @Nullable Object> otherMetadata = new LinkedHashMap<>(metadata);
      otherMetadata.put("labels", otherLabels);
      rest.put("metadata", otherMetadata);
    }
    return rest;
  }
}
