package dev.chartwright.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.fit.Fit.Verdict;
import java.util.List;
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
    assertThat(recommend("qwen2.5-7b-instruct", 65_536, 1)).isEmpty();
  }

  private static List<Recommendation> recommend(String model, int context, int concurrent) {
    return Recommendation.of(
        BuiltInCatalog.model(model),
        BuiltInCatalog.CATALOG.hardware(),
        BuiltInCatalog.CATALOG.servers(),
        context,
        concurrent);
  }
}
