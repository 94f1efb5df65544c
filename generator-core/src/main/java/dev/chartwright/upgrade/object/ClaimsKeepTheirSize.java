package dev.chartwright.upgrade.object;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.quantity.Quantity;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.upgrade.UpgradeRule;
import dev.chartwright.validate.Release;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A volume can grow and never shrink. */
public final class ClaimsKeepTheirSize implements UpgradeRule {

  private static final Rule GROWS = Rule.error("UPG-002", "A claim must not ask for less storage.");

  private static final String SIZE = "/spec/resources/requests/storage";

  @Override
  public List<Finding> check(Upgrade upgrade) {
    List<Finding> findings = new ArrayList<>();
    for (Upgrade.Pair pair : upgrade.kept()) {
      if (!pair.after().kind().equals("PersistentVolumeClaim")) {
        continue;
      }
      Object before = Release.at(pair.before(), SIZE);
      Object after = Release.at(pair.after(), SIZE);
      Optional<BigDecimal> had = Quantity.amountOf(before);
      Optional<BigDecimal> has = Quantity.amountOf(after);
      if (had.isPresent() && has.isPresent() && has.get().compareTo(had.get()) < 0) {
        findings.add(
            GROWS.at(
                pair.after().place(SIZE),
                pair.after().title() + " asked for `" + before + "` and asks for `" + after + "`.",
                "Ask for as much as before, or make a claim of another name and move the data."));
      }
    }
    return findings;
  }
}
