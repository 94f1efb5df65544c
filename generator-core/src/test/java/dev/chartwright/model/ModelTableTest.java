package dev.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.advice.BuiltInCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model catalogue against the table of facts. */
class ModelTableTest {

  private static final long GIB = 1L << 30;

  private static final SortedMap<String, ModelFacts> MODELS = BuiltInCatalog.CATALOG.models();

  /**
   * Name, parameters, GiB in 16 bits, layers, heads, KV heads, head dimension, KV bytes, context.
   */
  static Stream<String> table() {
    return """
    llama-3.2-1b-instruct         |  1235814400 |   2.30 | 16 | 32 |  8 |  64 |  32768 | 131072
    llama-3.2-3b-instruct         |  3212749824 |   5.98 | 28 | 24 |  8 | 128 | 114688 | 131072
    llama-3.1-8b-instruct         |  8030261248 |  14.96 | 32 | 32 |  8 | 128 | 131072 | 131072
    deepseek-r1-distill-llama-8b  |  8030261248 |  14.96 | 32 | 32 |  8 | 128 | 131072 | 131072
    llama-3.1-70b-instruct        | 70553706496 | 131.42 | 80 | 64 |  8 | 128 | 327680 | 131072
    llama-3.3-70b-instruct        | 70553706496 | 131.42 | 80 | 64 |  8 | 128 | 327680 | 131072
    deepseek-r1-distill-llama-70b | 70553706496 | 131.42 | 80 | 64 |  8 | 128 | 327680 | 131072
    qwen2.5-0.5b-instruct         |   494032768 |   0.92 | 24 | 14 |  2 |  64 |  12288 |  32768
    qwen2.5-1.5b-instruct         |  1543714304 |   2.88 | 28 | 12 |  2 | 128 |  28672 |  32768
    deepseek-r1-distill-qwen-1.5b |  1777088000 |   3.31 | 28 | 12 |  2 | 128 |  28672 | 131072
    qwen2.5-3b-instruct           |  3085938688 |   5.75 | 36 | 16 |  2 | 128 |  36864 |  32768
    qwen2.5-7b-instruct           |  7615616512 |  14.19 | 28 | 28 |  4 | 128 |  57344 |  32768
    deepseek-r1-distill-qwen-7b   |  7615616512 |  14.19 | 28 | 28 |  4 | 128 |  57344 | 131072
    qwen2.5-14b-instruct          | 14770033664 |  27.51 | 48 | 40 |  8 | 128 | 196608 |  32768
    qwen2.5-32b-instruct          | 32763876352 |  61.03 | 64 | 40 |  8 | 128 | 262144 |  32768
    qwen2.5-72b-instruct          | 72706203648 | 135.43 | 80 | 64 |  8 | 128 | 327680 |  32768
    qwen3-0.6b                    |   596049920 |   1.11 | 28 | 16 |  8 | 128 | 114688 |  40960
    qwen3-1.7b                    |  1720574976 |   3.20 | 28 | 16 |  8 | 128 | 114688 |  40960
    qwen3-4b                      |  4022468096 |   7.49 | 36 | 32 |  8 | 128 | 147456 |  40960
    qwen3-8b                      |  8190735360 |  15.26 | 36 | 32 |  8 | 128 | 147456 |  40960
    qwen3-14b                     | 14768307200 |  27.51 | 40 | 40 |  8 | 128 | 163840 |  40960
    qwen3-32b                     | 32762123264 |  61.02 | 64 | 64 |  8 | 128 | 262144 |  40960
    qwen3-30b-a3b                 | 30532122624 |  56.87 | 48 | 32 |  4 | 128 |  98304 |  40960
    mistral-7b-instruct-v0.3      |  7248023552 |  13.50 | 32 | 32 |  8 | 128 | 131072 |  32768
    gemma-2-2b-it                 |  2614341888 |   4.87 | 26 |  8 |  4 | 256 | 106496 |   8192
    gemma-2-9b-it                 |  9241705984 |  17.21 | 42 | 16 |  8 | 256 | 344064 |   8192
    gemma-2-27b-it                | 27227128320 |  50.71 | 46 | 32 | 16 | 128 | 376832 |   8192
    gemma-3-1b-it                 |   999885952 |   1.86 | 26 |  4 |  1 | 256 |  26624 |  32768
    gemma-3-4b-it                 |  4300079472 |   8.01 | 34 |  8 |  4 | 256 | 139264 | 131072
    gemma-3-12b-it                | 12187325040 |  22.70 | 48 | 16 |  8 | 256 | 393216 | 131072
    gemma-3-27b-it                | 27432406640 |  51.10 | 62 | 32 | 16 | 128 | 507904 | 131072
    gpt-oss-20b                   | 20900000000 |  12.80 | 24 | 64 |  8 |  64 |  49152 | 131072
    gpt-oss-120b                  |116830000000 |  60.80 | 36 | 64 |  8 |  64 |  73728 | 131072
    """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("table")
  void theCatalogueHoldsTheFacts(String line) {
    List<String> row = BuiltInCatalog.cells(line);
    ModelFacts facts = BuiltInCatalog.model(row.get(0));
    Architecture architecture = facts.architecture();
    assertThat(
            List.of(
                row.get(0),
                String.valueOf(facts.parameters()),
                String.format(Locale.ROOT, "%.2f", (double) facts.weightsBytes() / GIB),
                "" + architecture.layers(),
                "" + architecture.attentionHeads(),
                "" + architecture.kvHeads(),
                "" + architecture.headDimension(),
                "" + architecture.kvBytesPerToken(),
                "" + architecture.maximumContextTokens()))
        .isEqualTo(row);
    if ("bf16".equals(facts.quantisation())) {
      assertThat(facts.parameters()).isEqualTo(facts.weightsBytes() / 2);
    }
  }

  @Test
  void theGuidesFileHasTheBytesThatItsServerReports() {
    ModelFacts facts = BuiltInCatalog.model("llama-3.2-1b-instruct-q4-k-m");
    assertThat(facts.weightsBytes()).isEqualTo(799_862_912L);
    assertThat(facts.budgetedWeightsBytes()).isEqualTo(799_862_912L);
    assertThat(facts.parameters()).isEqualTo(1_235_814_432L);
  }

  @Test
  void latentAttentionKeepsOneVectorOfAllHeads() {
    assertThat(BuiltInCatalog.model("deepseek-r1").architecture().kvBytesPerToken())
        .isEqualTo(70_272);
  }

  /** Half of Gemma 2's layers see 4096 tokens, five of six of Gemma 3's 1024. */
  @Test
  void slidingWindowsKeepNoMoreThanTheWindow() {
    Architecture gemma2 = BuiltInCatalog.model("gemma-2-2b-it").architecture();
    assertThat(gemma2.kvBytes(4096)).isEqualTo(4096L * 106_496);
    assertThat(gemma2.kvBytes(8192)).isEqualTo((13L * 8192 + 13L * 4096) * 4096);
    Architecture gemma3 = BuiltInCatalog.model("gemma-3-27b-it").architecture();
    assertThat(gemma3.kvBytes(100_000)).isEqualTo((10L * 100_000 + 52L * 1024) * 8192);
    Architecture oss = BuiltInCatalog.model("gpt-oss-20b").architecture();
    assertThat(oss.kvBytes(131_072)).isEqualTo((12L * 131_072 + 12L * 128) * 2048);
  }

  @Test
  void estimatedSizesAreMarkedAndGetTheirMargin() {
    ModelFacts facts = BuiltInCatalog.model("llama-3.1-8b-instruct-q4-k-m");
    assertThat(facts.isEstimated()).isTrue();
    assertThat((double) facts.budgetedWeightsBytes() / facts.weightsBytes())
        .isBetween(1.0599, 1.0601);
    assertThat(String.format(Locale.ROOT, "%.2f", (double) facts.weightsBytes() / GIB))
        .isEqualTo("4.58");
  }

  /** Only a file whose bytes were reported is not estimated. */
  @Test
  void everyGgufFileButTheGuidesIsEstimated() {
    assertThat(
            MODELS.entrySet().stream()
                .filter(each -> each.getValue().format().equals("gguf"))
                .filter(each -> !each.getValue().isEstimated())
                .map(Map.Entry::getKey))
        .containsExactly("llama-3.2-1b-instruct-q4-k-m");
  }

  @Test
  void everyModelIsReadableAndHasASource() {
    assertThat(MODELS.keySet()).containsExactlyElementsOf(BuiltInCatalog.names("models"));
    assertThat(MODELS).hasSizeGreaterThanOrEqualTo(25);
    assertThat(MODELS)
        .allSatisfy(
            (name, facts) -> {
              assertThat(facts.factSource()).isNotBlank();
              if (String.valueOf(facts.factSource()).contains("unverified")) {
                assertThat(facts.verifiedOn()).isNull();
              }
              assertThat(facts.architecture().attentionHeads() % facts.architecture().kvHeads())
                  .isZero();
            });
    System.out.println(
        "Models: "
            + MODELS.size()
            + ", of which verified: "
            + MODELS.values().stream().filter(each -> each.verifiedOn() != null).count());
  }
}
