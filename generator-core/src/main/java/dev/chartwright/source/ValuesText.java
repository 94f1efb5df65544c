package dev.chartwright.source;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of values as plain data. */
final class ValuesText {

  private ValuesText() {}

  /**
   * The values; none if they are broken, which is then a finding.
   *
   * @param file the name in places
   * @param path the name in sentences
   */
  static Map<String, @Nullable Object> map(
      String file, String path, String text, List<Finding> findings) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    Outcome<List<YamlDocument>> read = YamlReader.readManifests(file, text);
    List<YamlDocument> documents = read.value().orElse(List.of());
    if (read.value().isEmpty()) {
      read.findings()
          .forEach(
              finding ->
                  findings.add(
                      SourceRules.VALUES.at(finding.place(), finding.message(), finding.hint())));
    } else if (documents.size() > 1
        || documents.size() == 1 && !(documents.get(0).root() instanceof Map)) {
      findings.add(
          SourceRules.VALUES.at(
              Place.of(file),
              "The file `" + path + "` holds something other than one map.",
              "Write keys and values."));
    } else if (!documents.isEmpty() && documents.get(0).root() instanceof Map<?, ?> map) {
      map.forEach((key, value) -> plain.put(String.valueOf(key), value));
    }
    return plain;
  }
}
