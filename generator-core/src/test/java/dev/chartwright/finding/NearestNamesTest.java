package dev.chartwright.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

  @Test
  void findsWhatIsOneSlipAway() {
    List<String> known = List.of("replicas", "selector", "strategy", "template");
    assertThat(NearestNames.of("replicass", known)).containsExactly("replicas");
    assertThat(NearestNames.of("repilcas", known)).containsExactly("replicas");
    assertThat(NearestNames.of("Selector", known)).containsExactly("selector");
    assertThat(NearestNames.of("zzz", known)).isEmpty();
  }

  @Test
  void putsTheNearestFirstAndEqualOnesInAlphabeticalOrder() {
    assertThat(NearestNames.of("cpu-20", List.of("cpu-8c", "cpu-20c", "gpu-20", "cpu-20x")))
        .containsExactly("cpu-20c", "cpu-20x", "gpu-20");
  }

  @Test
  void hintNamesAllThatIsKnownOrTheNearestOfMany() {
    assertThat(NearestNames.hint("b", "Known keys", List.of("alpha", "beta")))
        .isEqualTo("Known keys: `alpha`, `beta`.");
    List<String> many = java.util.stream.IntStream.range(10, 24).mapToObj(i -> "key" + i).toList();
    assertThat(NearestNames.hint("key1", "Known keys", many))
        .isEqualTo(
            "Did you mean `key10`? Known keys, nearest first: `key10`, `key11`, `key12`, `key13`,"
                + " `key14` and 9 more.");
    assertThat(NearestNames.hint("far-off", "Known keys", many))
        .isEqualTo(
            "Known keys, nearest first: `key10`, `key11`, `key12`, `key13`, `key14` and 9 more.");
    assertThat(NearestNames.hint("x", "Known keys", List.of())).isEmpty();
  }
}
