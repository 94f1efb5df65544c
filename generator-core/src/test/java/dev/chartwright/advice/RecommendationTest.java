package dev.chartwright.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.fit.Fit.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is recommended first, and why. */
class RecommendationTest {

  @Test
  void theSmallestDeviceWithComfortComesFirst() {
    List<Recommendation> all = recommend("llama-3.1-8b-instruct", 8192, 8);
    Recommendation first = all.get(0);
    assertThat(first.verdict()).isEqualTo(Verdict.FITS);
    assertThat(first.serverName()).startsWith("vllm");
    assertThat(first.profileName()).startsWith("cpu-");
    Recommendation device =
        all.stream().filter(each -> each.deviceMemoryBytes() > 0).findFirst().orElseThrow();
    assertThat(device.requestsPerPod() * device.pods()).isGreaterThanOrEqualTo(8);
    assertThat(all)
        .filteredOn(each -> each.verdict() == Verdict.FITS && each.deviceMemoryBytes() > 0)
        .allMatch(each -> each.deviceMemoryBytes() >= device.deviceMemoryBytes());
  }

  @Test
  void comfortComesBeforeTightness() {
    List<Verdict> verdicts =
        recommend("qwen2.5-7b-instruct", 16_384, 4).stream().map(Recommendation::verdict).toList();
    assertThat(verdicts).isSorted().contains(Verdict.FITS, Verdict.TIGHT);
  }

  /** Pods are whole, and each has at least one request. */
  @Test
  void asManyPodsAsTheRequestsNeed() {
    for (int concurrent : new int[] {1, 7, 64}) {
      assertThat(recommend("llama-3.2-1b-instruct-q4-k-m", 2048, concurrent))
          .isNotEmpty()
          .allSatisfy(
              each -> {
                assertThat(each.pods() * each.requestsPerPod()).isGreaterThanOrEqualTo(concurrent);
                assertThat((each.pods() - 1) * each.requestsPerPod()).isLessThan(concurrent);
              });
    }
  }

  @Test
  void aModelThatFitsNowhereGetsNone() {
    assertThat(ask("qwen2.5-7b-instruct", 65_536, 1).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.toString()).contains("PLAN-004", "`65536`", "chartwright.model");
              assertThat(finding.hint()).contains("`32768`");
            });
    Outcome<List<Recommendation>> small =
        Recommendation.of(
            BuiltInCatalog.model("llama-3.1-8b-instruct"),
            new TreeMap<>(Map.of("cpu-8c", BuiltInCatalog.hardware("cpu-8c"))),
            BuiltInCatalog.CATALOG.servers(),
            null,
            1,
            Place.of("chartwright.model"));
    assertThat(small.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("PLAN-003"));
  }

  private static List<Recommendation> recommend(String model, int context, int concurrent) {
    return ask(model, context, concurrent).value().orElseThrow();
  }

  private static Outcome<List<Recommendation>> ask(String model, int context, int concurrent) {
    return Recommendation.of(
        BuiltInCatalog.model(model),
        BuiltInCatalog.CATALOG.hardware(),
        BuiltInCatalog.CATALOG.servers(),
        context,
        concurrent,
        Place.of("chartwright.model"));
  }
}
