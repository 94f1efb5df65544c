package dev.chartwright.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.Advisor;
import dev.chartwright.serving.Explanation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recommendations and explanations as they are shown. */
class AnswersTest {

  private static final Advisor ADVISOR = new Advisor(Path.of("no-such-folder"));

  @Test
  void theCheapestAreShownWithTheirNumbers() {
    List<String> lines =
        RecommendationText.lines(ADVISOR.recommend("qwen3-8b", 16_384, 64).value().orElseThrow());
    assertThat(lines).hasSize(19).allMatch(line -> line.length() <= 113);
    assertThat(lines.get(0))
        .matches(
            "profile +server +verdict  pods  requests each  devices' memory  pods' memory  cores");
    assertThat(lines.get(1)).matches("cpu-32c +vllm +fits +4 +16 +256.0 GiB +128");
    assertThat(lines.subList(6, 16))
        .doesNotHaveDuplicates()
        .noneMatch(line -> line.startsWith("cpu-"));
    assertThat(lines.get(16)).matches("These are 15 of \\d+ profiles that do, .*");
  }

  @Test
  void partsStandFurtherInAndLongLinesAreWrapped() {
    Explanation part =
        new Explanation(
            "weights", "16 B", String.join(" ", Collections.nCopies(30, "word")), List.of());
    assertThat(ExplanationText.lines(new Explanation("chart", "", "", List.of(part))))
        .containsExactly(
            "chart",
            "  weights: 16 B (" + "word ".repeat(18) + "word",
            "        " + "word ".repeat(10) + "word)");
  }

  @Test
  void anUnknownModelIsNamedWithItsNearest() {
    assertThat(ADVISOR.recommend("qwen3-8c", null, 1).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).isEqualTo("There is no model `qwen3-8c`.");
              assertThat(finding.hint()).startsWith("Did you mean `qwen3-8b`?");
            });
  }
}
