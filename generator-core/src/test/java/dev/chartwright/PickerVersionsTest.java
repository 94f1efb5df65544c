package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One release with endpoint pickers of several versions: what is found depends on the version. */
class PickerVersionsTest {

  private static final ApiTypes TYPES = ApiTypes.load(BuiltInResources.load());
  private static final List<ReleaseRule> RULES = AllRules.ofReleases(TYPES);

  /** A sound release for v1.1 whose picker names its metrics in flags. */
  private static final Path SOUND = Path.of("../docs/findings/EPP-001/good/manifests.yaml");

  private static final String NOTHING = "(?!)";

  private static final String METRICS = "--(total|kv|lora|cache)-.*-metric=.*";

  private static List<Finding> check(String manifests) {
    ManifestCheck check = new ManifestCheck(List.of(TYPES::jsonSchema, CoreKinds::jsonSchema));
    List<Finding> findings = new ArrayList<>();
    Release release =
        Release.of(
            "chart",
            "release",
            "namespace",
            ChartTree.of(new TreeMap<>()),
            check.check("chart", "namespace", manifests).value().orElseThrow());
    RULES.forEach(rule -> findings.addAll(rule.check(release)));
    return findings.stream()
        .filter(each -> each.rule().id().matches("EPP-.*|REF-05[23]"))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> found(String tag, String from, String into) throws IOException {
    String sound = Files.readString(SOUND).replace("epp:v1.1.0", "epp:" + tag);
    String changed = sound.replaceAll(from, into);
    assertThat(changed.equals(sound)).isEqualTo(from.equals(NOTHING));
    return check(changed).stream()
        .map(
            each ->
                each.rule().id() + " " + each.message().replaceFirst(".*?, (?=container|key)", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "v1.0.2, at which it stops reading flags",
    "v1.1.0, at which it stops reading flags",
    "v1.2.1, at which it stops reading flags",
    "v1.3.0, which stays on",
    "v1.5.0, which stays on"
  })
  void aSwitchWithItsValueApartIsOn(String tag, String ending) throws IOException {
    assertThat(found(tag, "--tracing=false", "--tracing\n            - 'false'"))
        .anyMatch(each -> each.startsWith("EPP-001 ") && each.endsWith(ending + "."));
  }

  @ParameterizedTest
  @CsvSource({"v1.2.1, true", "v1.3.0, false"})
  void aSwitchThatIsTurnedOnApartHarmsOldVersions(String tag, boolean harms) throws IOException {
    assertThat(
            found(tag, "--tracing=false", "--tracing\n            - 'true'").stream()
                .anyMatch(each -> each.startsWith("EPP-001 ")))
        .isEqualTo(harms);
  }

  @ParameterizedTest
  @CsvSource({"v1.0.0, 0", "v1.1.0, 0", "v1.2.0, 0", "v1.3.1, 0", "v1.4.0, 4", "v1.5.0, 4"})
  void metricFlagsAreRefusedFromOneVersionOn(String tag, long refused) throws IOException {
    assertThat(
            found(tag, NOTHING, "").stream()
                .filter(each -> each.endsWith("which v1.4 and later versions refuse.")))
        .hasSize((int) refused);
  }

  @ParameterizedTest
  @CsvSource({
    "v1.0.0, vllm:gpu_cache_usage_perc",
    "v1.2.1, vllm:gpu_cache_usage_perc",
    "v1.3.0, vllm:kv_cache_usage_perc",
    "v1.4.0, ''"
  })
  void theKvMetricIsThatOfTheVersion(String tag, String metric) throws IOException {
    List<String> kv =
        found(tag, METRICS, "--v=1").stream()
            .filter(each -> each.contains("default of `--kv-cache-usage-percentage-metric`"))
            .toList();

    assertThat(kv).hasSize(metric.isEmpty() ? 0 : 1).allMatch(each -> each.contains(metric));
  }

  @ParameterizedTest
  @CsvSource({"v1.2.1, false", "v1.3.0, true", "v1.5.0, true"})
  void modelRewritesAreWatchedFromOneVersionOn(String tag, boolean watched) throws IOException {
    assertThat(
            found(tag, NOTHING, "").stream()
                .anyMatch(
                    each -> each.startsWith("REF-052 ") && each.contains("inferencemodelrewrites")))
        .isEqualTo(watched);
  }

  @ParameterizedTest
  @CsvSource({
    "v1.1.0, EPP-008",
    "v1.2.0, ''",
    "v1.3.0, ''",
  })
  void featureGatesCameWithTheirVersion(String tag, String rule) throws IOException {
    assertThat(
            found(tag, "(?m)^    plugins:$", "    featureGates: [flowControl]\n    plugins:")
                .stream()
                .map(each -> each.substring(0, 7))
                .filter(each -> each.matches("EPP-0(08|12)")))
        .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "v1.1.0, EPP-008 key `plugins.yaml`",
    "v1.3.0, EPP-012 key `plugins.yaml` has names that are not known here of v1.3: `new-scorer`.",
    "main, EPP-012 key `plugins.yaml` has names that are not known here of its version: `new-scorer`."
  })
  void aPluginIsUnknownOrNotKnownHere(String tag, String message) throws IOException {
    assertThat(found(tag, "type: queue-scorer", "type: queue-scorer\n      - type: new-scorer"))
        .anyMatch(each -> each.startsWith(message));
  }

  @ParameterizedTest
  @CsvSource({"v1.1.0, EPP-002", "v1.2.0, EPP-012", "v1.5.0, EPP-012", "latest, EPP-012"})
  void aFlagIsUnknownOrNotKnownHere(String tag, String rule) throws IOException {
    assertThat(found(tag, "--tracing=false", "--tracing=false\n            - --new-flag=1"))
        .anyMatch(each -> each.startsWith(rule) && each.contains("`--new-flag`"));
  }

  @ParameterizedTest
  @CsvSource({"v1.2.1, false", "v1.3.0, true"})
  void oneDashIsForLettersSincePflag(String tag, boolean isFound) throws IOException {
    assertThat(
            found(tag, "--tracing=false", "-tracing=false").stream()
                .anyMatch(each -> each.contains("`-tracing`")))
        .isEqualTo(isFound);
  }
}
