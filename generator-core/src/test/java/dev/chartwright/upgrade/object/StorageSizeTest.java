package dev.chartwright.upgrade.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageSizeTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "16Gi, 17179869184",
    "16G, 16000000000",
    "1.5Ki, 1536",
    "2k, 2000",
    "1e3, 1000",
    "1500m, 1.5",
    "1Ei, 1152921504606846976"
  })
  void readsQuantities(String text, BigDecimal bytes) {
    assertThat(StorageSize.bytes(text))
        .hasValueSatisfying(size -> assertThat(size).isEqualByComparingTo(bytes));
  }

  @Test
  void whatIsNoQuantityHasNoSize() {
    assertThat(StorageSize.bytes("much")).isEmpty();
    assertThat(StorageSize.bytes(null)).isEmpty();
    assertThat(StorageSize.bytes("-1")).isEmpty();
  }
}
