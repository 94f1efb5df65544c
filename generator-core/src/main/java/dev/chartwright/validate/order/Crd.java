package dev.chartwright.validate.order;

import dev.chartwright.validate.reference.Fields;
import dev.chartwright.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A CustomResourceDefinition.
 *
 * @param versions those that are served
 * @param jsonBytes its size as compact JSON
 */
record Crd(String name, String group, String kind, SortedSet<String> versions, long jsonBytes) {

  static Optional<Crd> of(@Nullable Object root) {
    if (!(root instanceof Map<?, ?> map)
        || !Fields.text(root, "/kind").equals("CustomResourceDefinition")) {
      return Optional.empty();
    }
    SortedSet<String> versions = new TreeSet<>();
    for (Fields.Item version : Fields.items(root, "/spec/versions")) {
      if (Fields.isTrue(version.root(), "/served")) {
        versions.add(version.text("/name"));
      }
    }
    return Optional.of(
        new Crd(
            Fields.text(root, "/metadata/name"),
            Fields.text(root, "/spec/group"),
            Fields.text(root, "/spec/names/kind"),
            versions,
            YamlWriter.json(map).getBytes(StandardCharsets.UTF_8).length));
  }

  boolean defines(String objectGroup, String objectKind) {
    return group.equals(objectGroup) && kind.equals(objectKind);
  }
}
