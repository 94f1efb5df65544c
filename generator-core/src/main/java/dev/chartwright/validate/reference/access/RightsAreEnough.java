package dev.chartwright.validate.reference.access;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.version.PickerTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The endpoint picker and kgateway may do what they do. An account that no binding names gets its
 * rights elsewhere.
 */
record RightsAreEnough(PickerTable pickers) implements ReleaseRule {

  private static final Rule ENOUGH =
      Rule.error("REF-052", "The endpoint picker and kgateway must have the rights that they use.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Program program : Program.of(release, pickers)) {
      finding(release, program).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> finding(Release release, Program program) {
    String namespace = program.pod().owner().namespace();
    Grants grants = Grants.of(release, namespace, program.account());
    List<Right> missing = program.needed().stream().filter(right -> !grants.give(right)).toList();
    if (!grants.bound() || !grants.complete() || missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ENOUGH.at(
            program.pod().place("/serviceAccountName"),
            program.title() + " lacks " + shown(missing) + ".",
            "Add the right to a role that is bound to ServiceAccount `"
                + program.account()
                + "` of namespace `"
                + namespace
                + "`."));
  }

  static String shown(List<Right> rights) {
    int more = rights.size() - 3;
    return "the right to `"
        + String.join("`, `", rights.stream().limit(3).map(Right::toString).toList())
        + "`"
        + (more > 0 ? " and " + more + " more" : "");
  }
}
