package dev.chartwright.validate.kkp;

import static dev.chartwright.validate.kkp.KkpManifests.definition;
import static dev.chartwright.validate.kkp.KkpManifests.findings;
import static dev.chartwright.validate.kkp.KkpManifests.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the template pass makes of values, and blocks of them that are none. */
class KkpValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{ bos_token }}                     | true
          {{ $labels.pod }}                   | true
          {{ .Values.x }}                     | true
          {{ .Release.Namespace }}            | true
          {"a":{"b":{{}}}}                    | true
          {{ unclosed                         | true
          <,im_start,>                        | true
          x < 3                               | true
          <your-token                         | true
          <title>                             | true
          <!-- c -->                          | true
          {{ .Cluster.Name }}                 | false
          {{ .Cluster.HumanReadableName }}.example.com | false
          {{ or (index .Cluster.Labels "env") "x" }} | false
          {{ `{{ .Release.Namespace }}` }}    | false
          {% if x %}                          | false
          <s></s>                             | false
          <your value>                        | false
          {"a": {"b": 1}}                     | false
          a > b                               | false
          """)
  void textsInTheTemplatePass(String text, boolean changed) {
    List<TemplatePass.Change> changes =
        TemplatePass.changes(java.util.Map.of("a", List.of(text.replace("<,", "<|"))));
    assertThat(!changes.isEmpty()).isEqualTo(changed);
    assertThat(changes).allMatch(change -> change.path().equals("a[0]"));
  }

  @ParameterizedTest
  @CsvSource({"131072, false", "999999, false", "1000000, true", "-2000000, true", "1048576, true"})
  void numbersInTheTemplatePass(long number, boolean changed) {
    assertThat(!TemplatePass.changes(java.util.Map.of("a", number)).isEmpty()).isEqualTo(changed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\\nb:c", "[1", "- a", "word", "a: 1\\na: 2"})
  void blocksThatAreNoMap(String block) throws IOException {
    String manifest =
        definition()
            .replaceAll("(?s)  defaultValuesBlock: .*  documentationURL", "  documentationURL")
            .replace(
                "  documentationURL",
                "  defaultValuesBlock: \"" + block + "\"\n  documentationURL");
    assertThat(ids(manifest, KkpContext.NONE)).isNotEmpty().containsOnly("KKP-018");
  }

  @Test
  void anEmptyBlockIsLeftAlone() throws IOException {
    String manifest = definition().replace("    replicas: 2\n", "");
    assertThat(findings(manifest, KkpContext.NONE)).isEmpty();
  }
}
