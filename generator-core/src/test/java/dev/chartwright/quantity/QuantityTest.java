package dev.chartwright.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    "5n, 0.000000005",
    "16G, 16000000000",
    "1.5Ki, 1536",
    "1500m, 1.5",
    "1Ei, 1152921504606846976",
    "1., 1",
    "1e-3, 0.001",
    "0.00000000001, 0.00000000001"
  })
  void isANumber(String text, String number) {
    assertThat(Quantity.amountOf(text))
        .get()
        .usingComparator(BigDecimal::compareTo)
        .isEqualTo(new BigDecimal(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Gi", "4 Gi", "4gi", "4GB", "1e1000", "0x10", "many"})
  void isNone(String text) {
    assertThat(Quantity.amountOf(text)).isEmpty();
  }

  @Test
  void takesNumbersAndNothingElse() {
    assertThat(Quantity.amountOf(4L)).contains(new BigDecimal(4));
    assertThat(Quantity.amountOf(0.5)).contains(new BigDecimal("0.5"));
    assertThat(Quantity.amountOf(null)).isEmpty();
    assertThat(Quantity.amountOf(List.of(1))).isEmpty();
    assertThat(Quantity.amountOf(Map.of())).isEmpty();
  }

  /** Amounts, written in every way, near each other and far apart. */
  private static List<Quantity> amounts() {
    Random random = new Random(7);
    List<String> suffixes = List.of("", "m", "k", "Ki", "M", "Mi", "G", "Gi", "e2", "E-1", "n");
    List<Quantity> amounts = new ArrayList<>();
    for (int count = 0; count < 60; count++) {
      String number = random.nextInt(-20, 20) + (random.nextBoolean() ? "" : ".50");
      String suffix = suffixes.get(random.nextInt(suffixes.size()));
      amounts.add(Quantity.parse(number + suffix).orElseThrow());
    }
    return amounts;
  }

  @Test
  void orderAndEqualityAgree() {
    for (Quantity a : amounts()) {
      for (Quantity b : amounts()) {
        assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        assertThat(a.minus(b).sign()).isEqualTo(Integer.signum(a.compareTo(b)));
        if (a.equals(b)) {
          assertThat(a).hasSameHashCodeAs(b);
        }
      }
    }
  }

  @Test
  void sumsAreThoseOfNumbers() {
    Quantity none = Quantity.parse("0").orElseThrow();
    for (Quantity a : amounts()) {
      assertThat(a.plus(none)).isEqualTo(a);
      assertThat(a.minus(a)).isEqualTo(none);
      for (Quantity b : amounts()) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        for (Quantity c : amounts().subList(0, 5)) {
          assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        }
      }
    }
  }

  @Test
  void wholeNumbersComeBack() {
    for (Quantity a : amounts()) {
      if (a.isInteger()) {
        assertThat(Quantity.parse(Long.toString(a.asInteger()))).contains(a);
      }
    }
    assertThat(Quantity.parse("500m").orElseThrow().isInteger()).isFalse();
    assertThat(Quantity.parse("10E").orElseThrow().isInteger()).isFalse();
    assertThat(Quantity.parse("1000m").orElseThrow().asInteger()).isEqualTo(1);
    assertThatThrownBy(() -> Quantity.parse("1m").orElseThrow().asInteger())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.001");
  }
}
