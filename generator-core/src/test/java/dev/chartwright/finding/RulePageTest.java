package dev.chartwright.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.overview.RuleTexts;
import org.junit.jupiter.api.Test;

class RulePageTest {

  @Test
  void everyRuleHasAPageThatNeedsNothingBesideIt() {
    assertThat(KnownRules.all()).hasSizeGreaterThan(200);
    for (String id : KnownRules.all().keySet()) {
      RulePage page = RulePage.of(id);
      assertThat(page.markdown()).startsWith("# " + id + ": ").doesNotContain("](" + id);
      assertThat(page.summary()).endsWith(".").doesNotContain("\n");
      assertThat(page.what()).as(id).isNotBlank().doesNotContain("## ");
    }
  }

  @Test
  void listHasEachRuleOnALineOfItsOwn() {
    assertThat(RuleTexts.table())
        .hasSize(KnownRules.all().size() + 1)
        .contains("SRV-015    warning   Each flag of a model server should have one value.");
  }
}
