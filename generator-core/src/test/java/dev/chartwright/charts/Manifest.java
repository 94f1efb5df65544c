package dev.chartwright.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Outcome;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The objects of a rendered chart.
 *
 * @param objects {@code Kind/name} to the object as plain data
 */
public record Manifest(SortedMap<String, Object> objects) {

  public static Manifest parse(String file, String text) {
    Outcome<List<YamlDocument>> documents =
        YamlReader.readAll(file, text.getBytes(StandardCharsets.UTF_8), true);
    assertThat(documents.findings()).as(file).isEmpty();
    SortedMap<String, Object> objects = new TreeMap<>();
    for (YamlDocument document : documents.value().orElseThrow()) {
      Object root = document.root();
      if (root == null) {
        continue;
      }
      String id =
          JsonPointers.find(root, "/kind") + "/" + JsonPointers.find(root, "/metadata/name");
      assertThat(objects.put(id, root)).as("%s stands twice in %s", id, file).isNull();
    }
    return new Manifest(objects);
  }
}
