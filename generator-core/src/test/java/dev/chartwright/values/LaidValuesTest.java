package dev.chartwright.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.yaml.YamlField;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaidValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a: 1, b: 2} | {b: 3} | {a: 1, b: 3} | {a: 1, b: 3}",
        "{a: {b: 1, c: 2}} | {a: {c: 3}} | {a: {b: 1, c: 3}} | {a: {b: 1, c: 3}}",
        "{a: [1]} | {a: [2]} | {a: [2]} | {a: [2]}",
        "{a: {b: 1}} | {a: 1} | {a: 1} | {a: 1}",
        "{a: 1} | {a: {b: 1}} | {a: {b: 1}} | {a: {b: 1}}",
        "{a: {b: 1}} | {a: {b: null}} | {a: {b: null}} | {a: {}}",
        "{a: 1} | {a: null} | {a: null} | {}",
        "{} | {a: {b: null}} | {a: {b: null}} | {a: {}}"
      })
  void mapsAreMergedAndNullHides(String below, String above, String file, String chart) {
    assertThat(YamlWriter.json(LaidValues.overFile(map(below), map(above))))
        .isEqualTo(YamlWriter.json(map(file)));
    assertThat(YamlWriter.json(LaidValues.overChart(map(below), map(above))))
        .isEqualTo(YamlWriter.json(map(chart)));
  }

  private static Map<?, ?> map(String text) {
    return YamlField.root(YamlReader.readManifests("a", text).value().orElseThrow().get(0)).map();
  }
}
