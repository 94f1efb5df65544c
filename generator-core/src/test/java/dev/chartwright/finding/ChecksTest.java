package dev.chartwright.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static final Rule LINT = Rule.error("HELM-003", "Lint must pass.");
  private static final Rule SIZE = Rule.warning("SIZE-001", "A release should be small.");

  private final Finding error = LINT.at(Place.of("a"), "Broken.", "");
  private final Finding note = new Finding(LINT, Severity.INFO, Place.of("a"), "Odd.", "");
  private final Finding size = SIZE.at(Place.of("a"), "Large.", "");

  @Test
  void whatIsNotNamedStays() {
    assertThat(Checks.NONE.apply(List.of(error, note, size))).containsExactly(error, note, size);
  }

  @Test
  void aRuleIsSwitchedOffOrWeighsOtherwise() {
    Checks checks =
        new Checks(Map.of("HELM-003", Optional.empty(), "SIZE-001", Optional.of(Severity.ERROR)));

    assertThat(checks.apply(List.of(error, note, size)))
        .extracting(Finding::severity, Finding::message)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.ERROR, "Large."));
  }

  @Test
  void aNoteOfARuleOfErrorsGetsNoHeavier() {
    Checks checks = new Checks(Map.of("HELM-003", Optional.of(Severity.WARNING)));

    assertThat(checks.apply(List.of(error, note)))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.INFO);
  }
}
