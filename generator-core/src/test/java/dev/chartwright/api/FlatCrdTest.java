package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the comparison with upstream sees, and what it passes over. */
class FlatCrdTest {

  private static final String CRD =
      """
      metadata:
        name: doors.example.com
        annotations: {example.com/bundle-version: v1, controller-gen.kubebuilder.io/version: v0.19.0}
      spec:
        names: {shortNames: [d, dr]}
        versions:
          - name: v1
            served: true
            additionalPrinterColumns:
              - {name: Age, type: date, description: How old}
            schema:
              openAPIV3Schema:
                description: A door.
                type: object
                required: [width, height]
                properties:
                  description: {type: string, maxLength: 64}
                  width: {type: integer, default: 80, enum: [80, 90]}
                  conditions: {type: array, default: [{message: Waiting, type: Ready}]}
                x-kubernetes-validations:
                  - {rule: 'self.width < 90 ', message: Too wide.}
                  - {rule: 'self.width < 90', message: Too wide.}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "maxLength: 64; maxLength: 65",
        "description: {type: string; description: {type: integer",
        "[width, height]; [width]",
        "enum: [80, 90]; enum: [80]",
        "default: 80; default: 81",
        "default: 80; default: '80'",
        "message: Waiting; message: waiting",
        "bundle-version: v1; bundle-version: v2",
        "served: true; served: false",
        "type: date; type: string",
        "[d, dr]; [d]",
        "type: array; type: array, x-kubernetes-list-type: set",
        "'- {rule: ''self.width < 90 '', message: Too wide.}'; ''",
        "self.width < 90 ; self.width <= 90",
      })
  void seesEveryFact(String before, String after) {
    assertThat(CRD).contains(before);
    assertThat(flat(CRD.replace(before, after))).isNotEqualTo(flat(CRD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A door.; A gate.",
        "description: How old; description: Age",
        "Too wide.; It is too wide.",
        "[width, height]; [height, width]",
        "v0.19.0; v0.18.0",
        "self.width < 90; self.width<90",
      })
  void passesOverWhatIsNoFact(String before, String after) {
    assertThat(CRD).contains(before);
    assertThat(flat(CRD.replace(before, after))).isEqualTo(flat(CRD));
  }

  @Test
  void passesOverAnnotationsThatHoldNoFact() {
    String annotations = "  annotations: {%scontroller-gen.kubebuilder.io/version: v0.19.0}\n";
    assertThat(CRD).contains(annotations.formatted("example.com/bundle-version: v1, "));
    String only = CRD.replace("example.com/bundle-version: v1, ", "");
    assertThat(flat(only)).isEqualTo(flat(CRD.replaceAll("  annotations: .*\n", "")));
    assertThat(flat(only)).isNotEqualTo(flat(CRD));
  }

  private static SortedMap<String, String> flat(String yaml) {
    return FlatCrd.of(
        YamlReader.read("crd.yaml", yaml.getBytes(StandardCharsets.UTF_8))
            .value()
            .orElseThrow()
            .root());
  }
}
