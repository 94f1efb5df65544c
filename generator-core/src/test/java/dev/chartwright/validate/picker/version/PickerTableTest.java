package dev.chartwright.validate.picker.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.picker.version.PickerVersion.Watch;
import dev.chartwright.validate.serving.FlagTable;
import dev.chartwright.validate.serving.ServerVersion;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickerTableTest {

  private static final PickerTable TABLE = PickerTable.load(BuiltInResources.load());

  private static PickerVersion version(String tag) {
    return TABLE.of(ServerVersion.ofTag(tag));
  }

  @ParameterizedTest
  @CsvSource({
    "v1.0.0, UNKNOWN, TAKEN, REFUSED, UNKNOWN, UNKNOWN",
    "v1.1.0, TAKEN, TAKEN, REFUSED, TAKEN, REFUSED",
    "v1.2.1, TAKEN, TAKEN, REFUSED, TAKEN, UNKNOWN",
    "v1.3.1, TAKEN, TAKEN, TAKEN, UNKNOWN, TAKEN",
    "v1.4.0, TAKEN, GONE, GONE, UNKNOWN, TAKEN",
    "v1.5.0, TAKEN, GONE, GONE, UNKNOWN, TAKEN",
    "v1.6.0, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "main, TAKEN, TAKEN, TAKEN, TAKEN, TAKEN"
  })
  void knowsWhenFlagsCameAndWent(
      String tag, String tracing, String kv, String running, String kubeconfig, String selector) {
    PickerVersion version = version(tag);

    assertThat(
            Stream.of(
                    "--tracing",
                    "--kv-cache-usage-percentage-metric",
                    "--total-running-requests-metric",
                    "--kubeconfig",
                    "--endpoint-selector")
                .map(flag -> version.flag(flag).toString()))
        .containsExactly(tracing, kv, running, kubeconfig, selector);
  }

  @ParameterizedTest
  @CsvSource({"v1.1.0, REFUSED", "v1.3.0, UNKNOWN", "main, UNKNOWN"})
  void refusesWhatIsNotListedOnlyWhereEverythingIs(String tag, Standing standing) {
    assertThat(version(tag).flag("--no-such-flag")).isEqualTo(standing);
    assertThat(version(tag).plugin("no-such-plugin")).isEqualTo(standing);
    assertThat(version(tag).field("noSuchField")).isEqualTo(standing);
    assertThat(version(tag).gate("noSuchGate")).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "v1.0.0, vllm:gpu_cache_usage_perc",
    "v1.2.1, vllm:gpu_cache_usage_perc",
    "v1.3.0, vllm:kv_cache_usage_perc",
    "latest, vllm:kv_cache_usage_perc"
  })
  void knowsWhichMetricIsTheDefault(String tag, String metric) {
    assertThat(version(tag).metric("--kv-cache-usage-percentage-metric")).contains(metric);
    assertThat(version(tag).metric("--tracing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "v1.1.0, false, true, REFUSED, REFUSED",
    "v1.2.0, false, false, TAKEN, REFUSED",
    "v1.3.0, true, false, TAKEN, TAKEN",
    "main, true, false, TAKEN, TAKEN"
  })
  void knowsHowAVersionBehaves(
      String tag, boolean readsOn, boolean needsConfig, Standing gates, Standing running) {
    PickerVersion version = version(tag);

    assertThat(version.readsOn()).isEqualTo(readsOn);
    assertThat(version.needsPluginConfig()).isEqualTo(needsConfig);
    assertThat(version.field("featureGates")).isEqualTo(gates);
    assertThat(version.gate("flowControl")).isEqualTo(gates);
    assertThat(version.plugin("running-requests-size-scorer")).isEqualTo(running);
  }

  @ParameterizedTest
  @CsvSource({
    "v1.0.2, ''",
    "v1.1.0, inferencepools inferenceobjectives pods",
    "v1.2.1, inferencepools inferenceobjectives pods",
    "v1.3.0, inferencepools inferenceobjectives inferencemodelrewrites pods",
    "v1.5.0, inferencepools inferenceobjectives inferencemodelrewrites pods",
    "v1.6.0, ''",
    "main, ''"
  })
  void knowsWhatItWatches(String tag, String resources) {
    assertThat(
            version(tag).watches().stream().map(Watch::resource).collect(Collectors.joining(" ")))
        .isEqualTo(resources == null ? "" : resources);
  }

  @Test
  void saysWhatTookAFlagsPlace() {
    PickerVersion version = version("v1.4.0");

    assertThat(version.instead("--lora-info-metric")).contains("engineConfigs");
    assertThat(version.goneWith("--lora-info-metric")).contains("v1.4");
    assertThat(version.instead("--tracing")).isEmpty();
    assertThat(version.title()).isEqualTo("v1.4");
    assertThat(TABLE.of(Optional.empty()).title()).isEqualTo("its version");
  }

  @Test
  void namesEachFlagOnce() {
    FlagTable flags = version("v1.1.0").flags();

    assertThat(flags.names()).doesNotHaveDuplicates().allMatch(name -> name.startsWith("-"));
    assertThat(version("v1.1.0").takenFields("schedulingProfiles"))
        .containsExactly("name", "plugins");
    assertThat(version("v1.4.0").takenFlags()).doesNotContain("--cache-info-metric");
  }
}
