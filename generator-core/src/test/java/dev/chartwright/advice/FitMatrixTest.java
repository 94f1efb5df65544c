package dev.chartwright.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.fit.Fit.Verdict;
import org.junit.jupiter.api.Test;

/** The matrix as a whole. */
class FitMatrixTest {

  private static final FitMatrix MATRIX =
      FitMatrix.of(
          BuiltInCatalog.CATALOG.models(),
          BuiltInCatalog.CATALOG.hardware(),
          BuiltInCatalog.CATALOG.servers(),
          4096);

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
    FitMatrix.Cell cell = MATRIX.best("llama-3.2-1b-instruct", "nvidia-l4").orElseThrow();
    assertThat(cell.verdict()).isEqualTo(Verdict.FITS);
    assertThat(cell.serverName()).isEqualTo("vllm");
    assertThat(cell.largestContextTokens()).isEqualTo(131_072);
    assertThat(MATRIX.best("llama-3.3-70b-instruct", "nvidia-l4").orElseThrow().verdict())
        .isEqualTo(Verdict.NO);
    assertThat(MATRIX.best("no-model", "nvidia-l4")).isEmpty();
  }

  /** More devices of a kind never serve less. */
  @Test
  void moreDevicesNeverFitWorse() {
    for (String model : BuiltInCatalog.CATALOG.modelNames()) {
      Verdict one = MATRIX.best(model, "nvidia-h100").orElseThrow().verdict();
      Verdict eight = MATRIX.best(model, "nvidia-h100-x8").orElseThrow().verdict();
      assertThat(eight).as(model).isLessThanOrEqualTo(one);
    }
  }
}
