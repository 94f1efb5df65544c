package dev.chartwright.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.FindingReport.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingReportTest {

  private static final Rule KNOWN = Rule.error("CAT-002", "What is named must exist.");
  private static final Rule LIMIT = Rule.info("STACK-001", "A stack has limits.");

  private final Finding unknown =
      KNOWN.at(
          new Place("a.yaml", 7, "/spec/profiles/0"),
          "There is no hardware profile `cpu-20`.",
          "Did you mean `cpu-20c`?");

  @Test
  void aFindingIsItsRuleAndPlaceASentenceAndTheWayOut() {
    assertThat(FindingText.of(unknown))
        .isEqualTo(
            """
            CAT-002 a.yaml:7 /spec/profiles/0
                    There is no hardware profile `cpu-20`.
                    Hint: Did you mean `cpu-20c`?""");
  }

  @Test
  void aFindingWithoutHintHasNoHintLine() {
    assertThat(FindingText.of(KNOWN.at(Place.of("a.yaml"), "One.\nTwo.", "")))
        .isEqualTo("CAT-002 a.yaml\n        One.\n        Two.");
  }

  @Test
  void theWorstComesFirstAndEqualOnesCountOnce() {
    Finding note = LIMIT.at(Place.of("a.yaml"), "Streams are cut.", "");

    FindingReport report = FindingReport.of(List.of(note, unknown, unknown));

    assertThat(report.entries())
        .extracting(Entry::severity)
        .containsExactly(Severity.ERROR, Severity.INFO);
    assertThat(report.summary()).isEqualTo("1 error, 1 note");
    assertThat(report.count(Severity.WARNING)).isEqualTo("0 warnings");
  }

  @Test
  void aNoteThatSaysTheSameAtManyPlacesIsShownOnce() {
    List<Finding> notes =
        List.of(
            LIMIT.at(Place.of("c.yaml"), "Streams are cut.", ""),
            LIMIT.at(Place.of("a.yaml"), "Streams are cut.", ""),
            LIMIT.at(Place.of("b.yaml"), "Streams are cut.", ""),
            LIMIT.at(Place.of("b.yaml"), "Another sentence.", ""));

    FindingReport report = FindingReport.of(notes);

    assertThat(report.entries())
        .extracting(Entry::text)
        .containsExactly(
            "STACK-001 a.yaml and 2 more places\n        Streams are cut.",
            "STACK-001 b.yaml\n        Another sentence.");
    assertThat(report.summary()).isEqualTo("2 notes");
  }

  @Test
  void anErrorIsShownAtEachOfItsPlaces() {
    Finding again = KNOWN.at(Place.of("b.yaml"), unknown.message(), unknown.hint());

    assertThat(FindingReport.of(List.of(unknown, again)).entries()).hasSize(2);
  }

  @Test
  void nothingFoundHasNoSummary() {
    assertThat(FindingReport.of(List.of()).summary()).isEmpty();
  }

  @Test
  void notMoreThanSomeOfARuleAreShownAndAllAreCounted() {
    List<Finding> findings = new ArrayList<>();
    for (int number = 10; number < 35; number++) {
      findings.add(KNOWN.at(Place.of(number + ".yaml"), "Sentence " + number + ".", ""));
    }
    findings.add(LIMIT.at(Place.of("a.yaml"), "Streams are cut.", ""));

    FindingReport report = FindingReport.of(findings, 2);

    assertThat(report.entries())
        .extracting(Entry::text)
        .containsExactly(
            "CAT-002 10.yaml\n        Sentence 10.",
            "CAT-002 11.yaml\n        Sentence 11.",
            "CAT-002 and 23 more",
            "STACK-001 a.yaml\n        Streams are cut.");
    assertThat(report.summary()).isEqualTo("25 errors, 1 note");
  }

  @Test
  void findingsOfOneRuleStandTogether() {
    Rule other = Rule.error("CAT-001", "What is named must be there.");
    List<Finding> findings =
        List.of(
            KNOWN.at(Place.of("a.yaml"), "One.", ""),
            other.at(Place.of("b.yaml"), "Two.", ""),
            KNOWN.at(Place.of("c.yaml"), "Three.", ""));

    assertThat(FindingReport.of(findings).entries())
        .extracting(entry -> entry.text().lines().findFirst().orElseThrow())
        .containsExactly("CAT-002 a.yaml", "CAT-002 c.yaml", "CAT-001 b.yaml");
  }
}
