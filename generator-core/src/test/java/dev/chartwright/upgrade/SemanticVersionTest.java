package dev.chartwright.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticVersionTest {

  @Test
  void ordersAsSemverOrgSays() {
    List<SemanticVersion> ordered =
        List.of(
                "0.9.9",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.10",
                "1.2.0",
                "2.0.0")
            .stream()
            .map(text -> SemanticVersion.parse(text).orElseThrow())
            .toList();

    for (int left = 0; left < ordered.size(); left++) {
      for (int right = 0; right < ordered.size(); right++) {
        assertThat(Integer.signum(ordered.get(left).compareTo(ordered.get(right))))
            .isEqualTo(Integer.compare(left, right));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.4.0, 1.5.0, false",
    "1.4.0, 2.0.0, true",
    "0.4.0, 0.4.1, false",
    "0.4.0, 0.5.0, true",
    "0.4.0, 1.0.0, true",
    "2.0.0-rc.1, 2.0.0, true",
    "v1.4, 1.4.1+build, false"
  })
  void breaksAreForMajorVersions(String from, String to, boolean may) {
    SemanticVersion version = SemanticVersion.parse(from).orElseThrow();

    assertThat(version.mayBreakIn(SemanticVersion.parse(to).orElseThrow())).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({"latest", "1.x", "''", "1.2.3.4"})
  void whatIsNoVersionIsNone(String text) {
    assertThat(SemanticVersion.parse(text)).isEmpty();
  }
}
