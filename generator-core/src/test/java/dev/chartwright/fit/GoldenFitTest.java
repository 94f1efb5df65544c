package dev.chartwright.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.advice.BuiltInCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acceptance table of the facts: thousands of tokens that vLLM's cache holds on one device. */
class GoldenFitTest {

  private static final List<String> MODELS =
      List.of(
          "llama-3.2-1b-instruct",
          "llama-3.2-3b-instruct",
          "llama-3.1-8b-instruct",
          "qwen3-14b",
          "qwen2.5-32b-instruct",
          "llama-3.3-70b-instruct",
          "gpt-oss-20b",
          "gpt-oss-120b");

  static Stream<String> table() {
    return """
    nvidia-t4        |  286 |   44 |    - |   - |   - |  - |    - |    -
    nvidia-l4        |  507 |  108 |   15 |   - |   - |  - |   92 |    -
    nvidia-a100-40gb | 1023 |  255 |  144 |  27 |   - |  - |  436 |    -
    nvidia-l40s      | 1170 |  297 |  181 |  57 |   - |  - |  534 |    -
    nvidia-a100-80gb | 2203 |  592 |  439 | 263 |  17 |  - | 1223 |   66
    nvidia-h100      | 2192 |  589 |  437 | 261 |  16 |  - | 1216 |   62
    nvidia-h200      | 3984 | 1101 |  885 | 619 | 240 |  - | 2410 |  858
    nvidia-b200      | 5124 | 1427 | 1170 | 847 | 382 | 59 | 3170 | 1365
    amd-mi300x       | 5506 | 1536 | 1265 | 924 | 430 | 97 | 3425 | 1534
    """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("table")
  void cacheHoldsAsManyTokensAsTheTableSays(String line) {
    List<String> row = BuiltInCatalog.cells(line);
    List<String> thousands = new ArrayList<>();
    thousands.add(row.get(0));
    for (String model : MODELS) {
      long tokens =
          Fit.of(BuiltInCatalog.question(model, "vllm", row.get(0), 4096))
              .optimistic()
              .cacheTokens();
      thousands.add(tokens == 0 ? "-" : Long.toString(tokens / 1000));
    }
    assertThat(thousands).isEqualTo(row);
  }

  /** The two estimates of the facts for Llama 3.1 8B on an L4, there with 0.92 of the memory. */
  @Test
  void theTwoEstimatesDiffer() {
    Fit fit = Fit.of(BuiltInCatalog.question("llama-3.1-8b-instruct", "vllm", "nvidia-l4", 4096));
    long twoPercent = 23034L * (1 << 20) * 2 / 100 / 131_072;
    assertThat((fit.optimistic().cacheTokens() + twoPercent) / 100).isEqualTo(194);
    long planner = fit.cautious().memory().freeBytes() + fit.cautious().memory().kvCacheBytes();
    assertThat(Math.round((planner / 131_072.0 + twoPercent) / 100)).isEqualTo(40);
  }
}
