package dev.chartwright.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.RenderedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionLabelsTest {

  private static final String OBJECT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: a
        labels: {helm.sh/chart: a-%s, app.kubernetes.io/version: "%s", team: %s}
      spec: {template: {metadata: {labels: {app.kubernetes.io/version: "%s"}}}}
      """;

  @ParameterizedTest
  @CsvSource({
    "1, 1, a, 1, false",
    "2, 1, a, 1, true",
    "1, 2, a, 1, true",
    "2, 2, a, 1, true",
    "2, 2, b, 1, false",
    "2, 2, a, 2, false"
  })
  void onlyTheLabelsOfTheObjectItselfAreNothing(
      String chart, String version, String team, String ofPods, boolean expected) {
    RenderedObject before = object(OBJECT.formatted("1", "1", "a", "1"));
    RenderedObject after = object(OBJECT.formatted(chart, version, team, ofPods));

    assertThat(VersionLabels.areAllThatDiffers(before, after)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'labels: {helm.sh/chart: a-1}', true", "'labels: {team: a}', false"})
  void labelsThatComeOrGoCountAsWell(String labels, boolean expected) {
    String bare = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  ";

    assertThat(
            VersionLabels.areAllThatDiffers(object(bare + "labels: {}\n"), object(bare + labels)))
        .isEqualTo(expected);
  }

  private static RenderedObject object(String text) {
    return new ManifestCheck(java.util.List.of())
        .check("a", "namespace", text)
        .value()
        .orElseThrow()
        .get(0);
  }
}
