package dev.chartwright.validate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts and selectors of objects are read. */
class ReadingTest {

  @ParameterizedTest
  @CsvSource({
    "600s, 600",
    "10m, 600",
    "1h30m, 5400",
    "1500ms, 2",
    "0s, 0",
    "1h1m1s1ms, 3662",
  })
  void durationsAreSecondsRoundedUp(String text, long seconds) {
    assertThat(Durations.seconds(text)).contains(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "1.5s", "-1s", "1d", "s", "100000s"})
  void otherTextsAreNoDurations(String text) {
    assertThat(Durations.seconds(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "registry.k8s.io/x/epp:v1.1.0, epp, v1.1.0",
    "localhost:5000/epp, epp, ''",
    "localhost:5000/a/epp@sha256:ab, epp, ''",
    "kgateway:v2.1.1@sha256:ab, kgateway, v2.1.1",
    "'', '', ''",
  })
  void imagesHaveNamesAndTags(String image, String name, String tag) {
    assertThat(Image.name(image)).isEqualTo(name);
    assertThat(Image.tag(image)).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "'matchLabels: {a: x}', true",
    "'matchLabels: {a: y}', false",
    "'matchLabels: {a: x, b: x}', false",
    "'matchExpressions: [{key: a, operator: In, values: [x, y]}]', true",
    "'matchExpressions: [{key: a, operator: NotIn, values: [x, y]}]', false",
    "'matchExpressions: [{key: b, operator: NotIn, values: [x]}]', true",
    "'matchExpressions: [{key: b, operator: Exists}]', false",
    "'matchExpressions: [{key: b, operator: DoesNotExist}]', true",
    "'matchExpressions: 7', true",
    "'{}', true",
  })
  void selectorsMatch(String selector, boolean matches) {
    assertThat(LabelSelector.of(read(selector)).matches(Map.of("a", "x"))).isEqualTo(matches);
  }

  @Test
  void pickersReadFlagsInEveryForm() {
    EndpointPicker picker =
        picker("args: [--pool-name, chat, -v=1, --tracing, --grpc-port=9002, '--', x]");
    assertThat(picker.flags())
        .containsEntry("pool-name", "chat")
        .containsEntry("v", "1")
        .containsEntry("tracing", "true")
        .containsEntry("grpc-port", "9002");
    assertThat(picker.flag("pool-group", Pool.GROUP)).contains(Pool.GROUP);
  }

  @Test
  void variablesAreTheClustersToResolve() {
    assertThat(picker("args: ['--pool-name=$(POOL)']").flag("pool-name", "")).isEmpty();
    assertThat(picker("args: ['--pool-name=a', '--pool-namespace=$(NS)']").poolNamespace())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'args: [--pool-name=a]', default",
    "'args: [--pool-name=a, --pool-namespace=b]', b",
    "'{args: [--pool-name=a], env: [{name: NAMESPACE, value: c}]}', c",
    "'{args: [--pool-name=a], env: [{name: NAMESPACE, valueFrom: {fieldRef: {fieldPath:"
        + " metadata.namespace}}}]}', namespace",
  })
  void pickersLookForTheirPoolInANamespace(String container, String namespace) {
    assertThat(picker(container).poolNamespace()).contains(namespace);
  }

  @Test
  void aPickerMayGetItsNamespaceFromAConfigMap() {
    assertThat(
            picker("{args: [--pool-name=a], envFrom: [{configMapRef: {name: b}}]}").poolNamespace())
        .isEmpty();
  }

  private static EndpointPicker picker(String container) {
    Object root = Map.of("spec", Map.of("containers", List.of(read(container))));
    RenderedObject pod =
        new RenderedObject(
            "v1", "Pod", "namespace", "epp", new YamlDocument("chart", root, Map.of()));
    Release release =
        Release.of("chart", "release", "namespace", ChartTree.of(Map.of()), List.of(pod));
    Optional<EndpointPicker> picker = EndpointPicker.of(release).stream().findFirst();
    return picker.orElseThrow();
  }

  private static Object read(String yaml) {
    Object root =
        YamlReader.readManifests("a.yaml", yaml).value().orElseThrow().stream()
            .map(YamlDocument::root)
            .findFirst()
            .orElseThrow();
    return root;
  }
}
