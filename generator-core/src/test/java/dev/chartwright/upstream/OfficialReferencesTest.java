package dev.chartwright.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.AllRules;
import dev.chartwright.api.ApiTypes;
import dev.chartwright.api.Shared;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the rules about references say of the official charts. */
class OfficialReferencesTest {

  private final ManifestCheck manifests =
      new ManifestCheck(
          List.of(ApiTypes.load(BuiltInResources.load())::jsonSchema, CoreKinds::jsonSchema));

  @Test
  void kgatewayMayHandOutRights() throws IOException {
    assertThat(ids("kgateway-v2.1.1/standalone-inferenceExtension-on.yaml", text -> text))
        .containsExactly("REF-053 ClusterRole `kgateway-inference-extension-kgateway-system`");
    assertThat(ids("kgateway-v2.1.1/standalone-default.yaml", text -> text)).isEmpty();
  }

  /** As a subchart under the alias {@code gw} the official chart renders this. */
  @Test
  void anAliasLeavesABindingWithoutItsRole() throws IOException {
    assertThat(
            ids(
                "kgateway-v2.1.1/standalone-inferenceExtension-on.yaml",
                text ->
                    text.replace(
                        "kind: ClusterRole\n  name: kgateway-inference-extension",
                        "kind: ClusterRole\n  name: gw-inference-extension")))
        .contains("REF-050 ClusterRoleBinding `kgateway-inference-extension-role-kgateway-system`");
  }

  @Test
  void thePoolsServersComeFromElsewhere() throws IOException {
    for (String file : List.of("kgateway.yaml", "kgateway-monitoring.yaml")) {
      assertThat(ids("inferencepool-v1.1.0/" + file, text -> text))
          .containsExactly("REF-031 InferencePool `llama-cpp-picker`");
    }
  }

  /** Id and object of each finding about references. */
  private List<String> ids(String file, UnaryOperator<String> edit) throws IOException {
    String text = Files.readString(Shared.folder("upstream/rendered").resolve(file));
    String namespace = file.startsWith("kgateway") ? "kgateway-system" : "ai-inference";
    Release release =
        Release.of(
            "chart",
            "release",
            namespace,
            ChartTree.of(Map.of()),
            manifests.check("chart", namespace, edit.apply(text)).value().orElseThrow());
    return AllRules.ofReleases(ApiTypes.load(BuiltInResources.load())).stream()
        .flatMap(rule -> rule.check(release).stream())
        .filter(finding -> finding.rule().id().startsWith("REF-"))
        .map(OfficialReferencesTest::title)
        .toList();
  }

  private static String title(Finding finding) {
    String[] words = finding.message().split(" ");
    return finding.rule().id() + " " + words[0] + " " + words[1];
  }
}
