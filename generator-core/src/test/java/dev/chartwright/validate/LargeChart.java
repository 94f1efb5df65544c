package dev.chartwright.validate;

import dev.chartwright.chart.ChartTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** A chart with much text that is the same on every machine. */
final class LargeChart {

  private LargeChart() {}

  static final String MANIFESTS =
      """
      ---
      # Source: large/templates/config.yaml
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: release
      data:
        script: "if [ $a -lt 3 ] && [ $b > 4 ]; then echo '<ok>'; fi"
      ---
      # Source: large/templates/test.yaml
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: release-test
        annotations:
          "helm.sh/hook": test
      """;

  /** A chart with so many files of 40 kB in {@code crds/}. */
  static ChartTree with(int files) {
    Map<String, String> tree = new LinkedHashMap<>();
    tree.put(
        "Chart.yaml",
        "apiVersion: v2\nname: large\nversion: 1.0.0\ndescription: Much text.\nappVersion: \"1\"\n");
    tree.put("values.yaml", "a: 3\nb: {c: [1, 2], d: text}\n");
    tree.put("values.schema.json", "{\"type\": \"object\"}");
    tree.put("README.md", "# Large\n");
    tree.put("templates/NOTES.txt", "Thank you.\n");
    tree.put("templates/_helpers.tpl", "{{- define \"large.x\" }}x{{ end }}\n");
    int half = MANIFESTS.indexOf("---", 4);
    tree.put("templates/config.yaml", document(MANIFESTS.substring(0, half)));
    tree.put("templates/test.yaml", document(MANIFESTS.substring(half)));
    tree.put("charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n");
    tree.put("charts/sub/crds/large.yaml", words(400_000, 99));
    for (int i = 0; i < files; i++) {
      tree.put("crds/f" + i + ".yaml", words(40_000, i));
    }
    return ChartTree.of(tree);
  }

  private static String document(String manifest) {
    return manifest.substring(manifest.indexOf("apiVersion"));
  }

  /** Comments of seeded words: Helm reads the file and finds no object. */
  private static String words(int characters, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < characters) {
      text.append("#");
      for (int word = 0; word < 10; word++) {
        text.append(' ').append(Integer.toString(random.nextInt(1 << 16), 36));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
