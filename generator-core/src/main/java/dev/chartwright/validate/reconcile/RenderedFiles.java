package dev.chartwright.validate.reconcile;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.validate.RenderedText;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What each template of a chart rendered to. Without a cluster {@code lookup} finds nothing, so a
 * template that would take a Secret's data over from the cluster makes new data each time: the data
 * of Secrets is left out where the template, or a partial of its chart, looks something up.
 */
record RenderedFiles(SortedMap<String, String> texts) {

  static RenderedFiles of(ChartTree files, String manifests) {
    SortedMap<String, StringBuilder> texts = new TreeMap<>();
    for (RenderedText document : RenderedText.documents(manifests)) {
      String text =
          looksUp(files, document.source())
              ? withoutSecrets(document.source(), document.text())
              : document.text();
      texts.computeIfAbsent(document.source(), any -> new StringBuilder()).append(text);
    }
    SortedMap<String, String> done = new TreeMap<>();
    texts.forEach((source, text) -> done.put(source, text.toString()));
    return new RenderedFiles(done);
  }

  /** The templates that rendered to something else there, or in only one of the two. */
  SortedSet<String> differentFrom(RenderedFiles other) {
    SortedSet<String> different = new TreeSet<>(texts.keySet());
    different.addAll(other.texts.keySet());
    different.removeIf(
        source -> {
          String text = texts.get(source);
          return text != null && text.equals(other.texts.get(source));
        });
    return different;
  }

  private static boolean looksUp(ChartTree files, String source) {
    int templates = source.lastIndexOf("templates/");
    String folder = templates < 0 ? "templates/" : source.substring(0, templates) + "templates/";
    return files.files().entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder))
        .filter(file -> file.getKey().equals(source) || file.getKey().contains("/_"))
        .anyMatch(file -> file.getValue().matches("(?s).*\\blookup\\s+[\"`$(.].*"));
  }

  private static String withoutSecrets(String source, String text) {
    List<YamlDocument> documents = YamlReader.readManifests(source, text).value().orElse(List.of());
    if (documents.size() != 1 || !YamlField.root(documents.get(0)).at("kind").is("Secret")) {
      return text;
    }
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    YamlField.root(documents.get(0))
        .map()
        .forEach(
            (key, value) ->
                kept.put(
                    String.valueOf(key),
                    value instanceof Map<?, ?> data && List.of("data", "stringData").contains(key)
                        ? data.keySet().stream().map(String::valueOf).sorted().toList()
                        : value));
    return YamlWriter.yaml(kept);
  }
}
