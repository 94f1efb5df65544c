package dev.chartwright.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  private static final List<String> SORTED =
      List.of(
          "",
          "01",
          "1",
          "2",
          "10",
          "a",
          "a1b",
          "a01c",
          "a10",
          "a100-40gb",
          "a100-80gb",
          "cpu-8c",
          "cpu-20c",
          "cpu-32c",
          "cpu-32c-amx",
          "gpu-mig-1g-5gb",
          "gpu-mig-1g-10gb",
          "gpu-x2",
          "gpu-x8",
          "gpu-x16",
          "qwen2.5-0.5b",
          "qwen2.5-1.5b",
          "qwen2.5-14b",
          "qwen3-4b",
          "v123456789012345678901234567890",
          "v123456789012345678901234567891");

  @Test
  void sortsDigitsAsNumbers() {
    List<String> shuffled = new ArrayList<>(SORTED);
    Collections.shuffle(shuffled, new Random(3));
    shuffled.sort(NaturalOrder.OF_NAMES);

    assertThat(shuffled).isEqualTo(SORTED);
    assertThat(NaturalOrder.sorted(Map.of("x10", 1, "x9", 2)).keySet())
        .containsExactly("x9", "x10");
  }

  @Test
  void isAnOrder() {
    for (int i = 0; i < SORTED.size(); i++) {
      for (int j = 0; j < SORTED.size(); j++) {
        assertThat(Integer.signum(NaturalOrder.OF_NAMES.compare(SORTED.get(i), SORTED.get(j))))
            .as("%s and %s", SORTED.get(i), SORTED.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }
}
