package dev.chartwright.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.Advisor;
import dev.chartwright.advice.FitMatrix;
import dev.chartwright.yaml.JsonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables, the matrix and its picture, over the whole built-in catalogue. */
class OverviewTest {

  private static final Advisor ADVISOR = new Advisor(Path.of("no-such-folder"));
  private static final FitMatrix ALL = fit(null, null, null, null);

  /** As Maven puts its own word before each line, a terminal of 120 columns has these. */
  private static final int COLUMNS = 113;

  @Test
  void profilesAreOneALine() {
    List<String> lines = CatalogTables.profiles(ADVISOR.profiles(null).value().orElseThrow());
    assertThat(lines).hasSizeGreaterThan(80).allMatch(line -> line.length() <= COLUMNS);
    assertThat(
            CatalogTables.profiles(
                ADVISOR.profiles("cpu-8c, nvidia-l4, nvidia-l4-*").value().orElseThrow()))
        .containsExactly(
            "profile       hardware              cores  memory         devices",
            "cpu-8c        CPU, 8 cores              8     6Gi",
            "nvidia-l4     NVIDIA L4, 24 GB          6    24Gi  1 x 23,034 MiB",
            "nvidia-l4-x2  2 x NVIDIA L4, 24 GB     12    48Gi  2 x 23,034 MiB",
            "nvidia-l4-x4  4 x NVIDIA L4, 24 GB     24    96Gi  4 x 23,034 MiB",
            "nvidia-l4-x8  8 x NVIDIA L4, 24 GB     48   192Gi  8 x 23,034 MiB");
  }

  @Test
  void modelsAreOneALine() {
    List<String> lines = CatalogTables.models(ADVISOR.models(null).value().orElseThrow());
    assertThat(lines).hasSizeGreaterThan(50).allMatch(line -> line.length() <= COLUMNS);
    assertThat(CatalogTables.models(ADVISOR.models("llama-3.2-1b*").value().orElseThrow()))
        .containsExactly(
            "model                         format       weights in bytes  context   gate",
            "llama-3.2-1b-instruct         safetensors     2,471,628,800  131,072  token",
            "llama-3.2-1b-instruct-q4-k-m  gguf              799,862,912  131,072");
  }

  @Test
  void unknownNamesAreAllSaid() {
    assertThat(ADVISOR.fit("lama-3.2-1b-instruct, phi*", "nvidia-l5,h100*", null, null).findings())
        .extracting(finding -> finding.place() + " " + finding.message())
        .containsExactly(
            "chartwright.model There is no model `lama-3.2-1b-instruct`.",
            "chartwright.profile There is no hardware profile `nvidia-l5`.",
            "chartwright.profile There is no hardware profile `h100*`.");
  }

  @Test
  void aSmallMatrixIsShownInFull() {
    assertThat(
            FitText.lines(fit("llama-3.3-70b*, qwen3-8b*", "nvidia-l4, nvidia-l4-*", null, null)))
        .containsExactly(
            "model                          nvidia-l4  nvidia-l4-x2  nvidia-l4-x4  nvidia-l4-x8",
            "llama-3.3-70b-instruct         no         no            no            tight",
            "llama-3.3-70b-instruct-q4-k-m  no         tight         fits          fits",
            "qwen3-8b                       tight      fits          fits          fits",
            "qwen3-8b-awq                   fits       fits          fits          fits",
            "qwen3-8b-q4-k-m                fits       fits          fits          fits",
            "Of 20 pairs of model and profile, 13 fit, 3 are tight and 4 do not fit.");
  }

  @Test
  void aLargeMatrixIsShownInShort() {
    List<String> lines = FitText.lines(ALL);
    assertThat(lines).hasSize(ALL.models().size() + 2).allMatch(line -> line.length() <= COLUMNS);
    assertThat(lines.get(lines.size() - 1)).matches("Of [\\d,]+ pairs .*");
  }

  @Test
  void everyPairIsInTheJson() {
    String json = FitJson.of(ALL);
    assertThat(JsonReader.plainData(json))
        .isInstanceOfSatisfying(
            Map.class,
            root ->
                assertThat((List<?>) root.get("pairs"))
                    .hasSize(ALL.models().size() * ALL.profiles().size()));
  }

  @Test
  void thePictureHasASquareForEachPairAndItsMark() {
    String svg = FitSvg.of(ALL);
    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500_000);
    int pairs = ALL.models().size() * ALL.profiles().size();
    assertThat(Pattern.compile("h12v12h-12z").matcher(svg).results().count())
        .isEqualTo(pairs + FitMark.values().length);
    assertThat(FitSvg.of(ALL)).isEqualTo(svg);
  }

  private static FitMatrix fit(
      @Nullable String models,
      @Nullable String profiles,
      @Nullable Integer contextTokens,
      @Nullable Integer parallelRequests) {
    return ADVISOR.fit(models, profiles, contextTokens, parallelRequests).value().orElseThrow();
  }
}
