package dev.chartwright.advice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.fit.Fit.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The matrix as a whole. */
class FitMatrixTest {

  private static final FitMatrix MATRIX =
      FitMatrix.of(
          BuiltInCatalog.CATALOG.models(),
          BuiltInCatalog.CATALOG.hardware(),
          BuiltInCatalog.CATALOG.servers(),
          4096,
          null);

  private static final Map<String, Map<String, FitMatrix.Cell>> BEST = MATRIX.best();

  @Test
  void aCellIsRefusedForOneReasonOrReckoned() {
    assertThat(MATRIX.cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.refusal() == null).isEqualTo(cell.verdict() != Verdict.NO);
              if (cell.verdict() != Verdict.NO) {
                assertThat(cell.largestContextTokens())
                    .isGreaterThanOrEqualTo(cell.contextTokens());
                assertThat(cell.concurrentRequests()).isPositive();
              }
            });
  }

  @Test
  void theBestServerOfAPairCounts() {
    FitMatrix.Cell cell = best("llama-3.2-1b-instruct", "nvidia-l4");
    assertThat(cell.verdict()).isEqualTo(Verdict.FITS);
    assertThat(cell.serverName()).isEqualTo("vllm");
    assertThat(cell.largestContextTokens()).isEqualTo(131_072);
    assertThat(best("llama-3.3-70b-instruct", "nvidia-l4").verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void theRefusalThatCameNearestCounts() {
    assertThat(String.valueOf(best("llama-3.3-70b-instruct", "nvidia-l4").refusal()))
        .contains("needs at least");
    assertThat(String.valueOf(best("llama-3.2-1b-instruct-q4-k-m", "google-tpu-v5e").refusal()))
        .contains("has no image for `tpu`");
  }

  /** More devices of a kind never serve less. */
  @Test
  void moreDevicesNeverFitWorse() {
    for (String model : BuiltInCatalog.names("models")) {
      Verdict one = best(model, "nvidia-h100").verdict();
      Verdict eight = best(model, "nvidia-h100-x8").verdict();
      assertThat(eight).as(model).isLessThanOrEqualTo(one);
    }
  }

  private static FitMatrix.Cell best(String model, String profile) {
    return requireNonNull(requireNonNull(BEST.get(model)).get(profile));
  }
}
