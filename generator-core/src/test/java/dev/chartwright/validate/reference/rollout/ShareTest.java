package dev.chartwright.validate.reference.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  /** Kubernetes rounds what it adds up and what it takes away down. */
  @ParameterizedTest
  @CsvSource({"25%, 1, 1, 0", "25%, 3, 1, 0", "25%, 4, 1, 1", "100%, 3, 3, 3", "0%, 3, 0, 0"})
  void percentagesAreRounded(String share, long pods, long up, long down) {
    Share read = Share.of(share).orElseThrow();
    assertThat(read.roundedUp(pods)).isEqualTo(up);
    assertThat(read.roundedDown(pods)).isEqualTo(down);
    assertThat(read).hasToString(share);
  }

  @Test
  void numbersAreNumbers() {
    assertThat(Share.of(2L).orElseThrow().roundedUp(9)).isEqualTo(2);
    assertThat(Share.of(2L).orElseThrow()).hasToString("2");
  }

  @Test
  void otherValuesAreAbsent() {
    assertThat(Share.of(null)).isEmpty();
    assertThat(Share.of("2")).isEmpty();
    assertThat(Share.of(2.5)).isEmpty();
    assertThat(Share.of("1000%")).isEmpty();
  }
}
