package dev.chartwright.upgrade.values;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.upgrade.UpgradeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that were accepted and are refused now. */
public final class SchemaTightens implements UpgradeRule {

  private static final Rule WIDE =
      Rule.warning("UPG-011", "The schema of values should accept what it accepted before.");

  @Override
  public List<Finding> check(Upgrade upgrade) {
    List<Finding> findings = new ArrayList<>();
    for (String path : upgrade.to().files().files().keySet()) {
      if (path.equals("values.schema.json") || path.endsWith("/values.schema.json")) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Object before = upgrade.from().data(path);
        Object after = upgrade.to().data(path);
        if (after instanceof Map<?, ?> schema) {
          compare(upgrade, folder, before, schema, findings);
        }
      }
    }
    return findings;
  }

  private static void compare(
      Upgrade upgrade,
      String folder,
      @org.jspecify.annotations.Nullable Object before,
      Map<?, ?> after,
      List<Finding> findings) {
    String file = folder + "values.schema.json";
    if (!(before instanceof Map<?, ?> old)) {
      if (upgrade.from().files().text(folder + "Chart.yaml") == null) {
        // Nobody has set values of a subchart that is new.
        return;
      }
      findings.add(
          WIDE.at(
              upgrade.to().file(file),
              "Values were not checked and are checked by a schema.",
              "Say so in the notes of the version: what users set may be refused now."));
      return;
    }
    SchemaComparison comparison =
        new SchemaComparison(
            old,
            after,
            upgrade.from().data(folder + "values.yaml"),
            upgrade.to().data(folder + "values.yaml"));
    for (SchemaComparison.Difference difference : comparison.differences()) {
      findings.add(
          new Finding(
              WIDE,
              difference.known() ? WIDE.severity() : Severity.INFO,
              upgrade.to().file(file, difference.pointer()),
              difference.sentence(),
              difference.known()
                  ? "Accept what was accepted, or say in the notes what users must change."
                  : "Look at it: such conditions are not compared."));
    }
  }
}
