package dev.chartwright.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "4Gi, 4294967296",
    "1.5Gi, 1610612736",
    "500m, 0.5",
    "2, 2",
    ".5, 0.5",
    "1e3, 1000",
    "1E3, 1000",
    "2E, 2000000000000000000",
    "128974848, 128974848",
    "129M, 129000000",
    "+1k, 1000",
    "-1, -1",
    "5n, 0.000000005"
  })
  void isANumber(String text, String number) {
    assertThat(Quantity.of(text))
        .get()
        .usingComparator(BigDecimal::compareTo)
        .isEqualTo(new BigDecimal(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Gi", "4 Gi", "4gi", "4GB", "1e1000", "0x10", "many"})
  void isNone(String text) {
    assertThat(Quantity.of(text)).isEmpty();
  }

  @Test
  void takesNumbersAndNothingElse() {
    assertThat(Quantity.of(4L)).contains(new BigDecimal(4));
    assertThat(Quantity.of(0.5)).contains(new BigDecimal("0.5"));
    assertThat(Quantity.of(null)).isEmpty();
    assertThat(Quantity.of(List.of(1))).isEmpty();
    assertThat(Quantity.of(Map.of())).isEmpty();
  }
}
