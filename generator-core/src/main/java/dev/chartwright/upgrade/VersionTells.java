package dev.chartwright.upgrade;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The number of a version must say what was found about it. */
final class VersionTells {

  private static final Rule MAJOR =
      Rule.error("UPG-017", "A version that breaks what worked must have a higher major number.");
  private static final Rule HIGHER =
      Rule.error("UPG-018", "A chart that changed must have a higher version.");

  /** Rules whose breach asks something of users but breaks nothing that works. */
  private static final Set<String> HARMLESS = Set.of("UPG-006", "UPG-008");

  private VersionTells() {}

  /** Whether a finding about an upgrade means that something stops working. */
  static boolean breaks(Finding finding) {
    return finding.severity() != Severity.INFO && !HARMLESS.contains(finding.rule().id());
  }

  /**
   * What the version does not tell.
   *
   * @param findings of all other rules
   */
  static List<Finding> check(Upgrade upgrade, List<Finding> findings) {
    Optional<SemanticVersion> from = SemanticVersion.parse(upgrade.from().version());
    Optional<SemanticVersion> to = SemanticVersion.parse(upgrade.to().version());
    List<Finding> more = new ArrayList<>();
    if (from.isEmpty() || to.isEmpty() || upgrade.from().files().equals(upgrade.to().files())) {
      return more;
    }
    Place place = upgrade.to().file("Chart.yaml", "/version");
    String both = "`" + upgrade.from().version() + "` to `" + upgrade.to().version() + "`";
    if (to.get().compareTo(from.get()) <= 0) {
      more.add(
          HIGHER.at(
              place,
              "The chart changed from version " + both + ", which is no higher.",
              "Raise the version: registries and KKP take one version for one content."));
    }
    Set<String> broken = new TreeSet<>();
    findings.stream()
        .filter(VersionTells::breaks)
        .forEach(finding -> broken.add("`" + finding.rule().id() + "`"));
    if (!broken.isEmpty() && !from.get().mayBreakIn(to.get())) {
      more.add(
          MAJOR.at(
              place,
              "The step from "
                  + both
                  + " promises that nothing breaks; see "
                  + String.join(", ", broken)
                  + ".",
              "Raise the major number, below 1.0.0 the minor one, or take the breaks back."));
    }
    return more;
  }
}
