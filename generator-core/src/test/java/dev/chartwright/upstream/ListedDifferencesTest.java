package dev.chartwright.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.charts.Manifest;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The comparison itself has to be able to fail. */
class ListedDifferencesTest {

  private static final Manifest THEIRS = manifest("name: a", "x: 1");

  @Test
  void equalObjectsDifferInNothing() {
    ListedDifferences listed = listed("{}");
    assertThat(listed.unexplained(THEIRS, THEIRS)).isEmpty();
    assertThat(listed.count()).isEqualTo("4 nodes compared, 0 differ as listed");
  }

  @Test
  void anotherTypeIsADifference() {
    assertThat(listed("{}").unexplained(manifest("name: a", "x: '1'"), THEIRS))
        .containsExactly("Difference[object=ConfigMap/a, node=/data/x, ours=\"1\", theirs=1]");
  }

  @Test
  void aListedDifferenceIsExplainedOnlyWithItsValues() {
    String entry =
        "differences: [{object: 'ConfigMap/*', node: /data/x, ours: 2, theirs: 1, reason: r}]";
    ListedDifferences listed = listed(entry);
    assertThat(listed.unmet()).hasSize(1);
    assertThat(listed.unexplained(manifest("name: a", "x: 3"), THEIRS)).hasSize(1);
    assertThat(listed.unmet()).hasSize(1);
    assertThat(listed.unexplained(manifest("name: a", "x: 2"), THEIRS)).isEmpty();
    assertThat(listed.unmet()).isEmpty();
    assertThat(listed.count()).isEqualTo("8 nodes compared, 1 differ as listed");
  }

  @Test
  void objectsAreMissingOrRenamedOrAdded() {
    Manifest ours = manifest("name: b", "x: 1");
    assertThat(listed("{}").unexplained(ours, THEIRS))
        .containsExactly("ConfigMap/a is missing", "ConfigMap/b is ours alone");
    ListedDifferences listed =
        listed(
            "renamed: [{ours: ConfigMap/b, theirs: ConfigMap/a, reason: r}]\n"
                + "differences: [{object: '*', node: /metadata/name, ours: b, theirs: a, reason: r}]");
    assertThat(listed.unexplained(ours, THEIRS)).isEmpty();
    assertThat(listed.unmet()).isEmpty();
    assertThat(
            listed("added: [{object: ConfigMap/b, reason: r}]")
                .unexplained(ours, Manifest.parse("none", "")))
        .isEmpty();
  }

  @Test
  void flagsCompareHoweverTheyAreSpelled() {
    assertThat(Nodes.of(read("args: [--a, '1', --b=2, --c]")))
        .isEqualTo(Nodes.of(read("args: [--c=true, --b, '2', --a=1]")))
        .containsEntry("/args/[--b]", "\"2\"");
  }

  @Test
  void listsWithoutOrderCompareByWhatTheirItemsAre() {
    assertThat(Nodes.of(read("rules: [{apiGroups: [''], resources: [b, a], verbs: [get, list]}]")))
        .isEqualTo(
            Nodes.of(read("rules: [{apiGroups: [''], resources: [a, b], verbs: [list, get]}]")))
        .containsKey("/rules/[:a]/verbs/[get]");
  }

  private static @Nullable Object read(String yaml) {
    return YamlReader.read("t", yaml.getBytes(StandardCharsets.UTF_8)).value().orElseThrow().root();
  }

  private static ListedDifferences listed(String yaml) {
    return ListedDifferences.parse("listed.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static Manifest manifest(String name, String data) {
    return Manifest.parse(
        "m", "apiVersion: v1\nkind: ConfigMap\nmetadata: {" + name + "}\ndata: {" + data + "}\n");
  }
}
