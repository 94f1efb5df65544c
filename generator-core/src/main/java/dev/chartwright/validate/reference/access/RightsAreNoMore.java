package dev.chartwright.validate.reference.access;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.version.PickerTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** No pod has rights that it has no use for, the right to hand out rights first of all. */
record RightsAreNoMore(PickerTable pickers) implements ReleaseRule {

  private static final Rule NO_MORE =
      Rule.warning("REF-053", "A pod should have no right that it has no use for.");

  private static final Set<String> READING = Set.of("get", "list", "watch");

  @Override
  public List<Finding> check(Release release) {
    Set<Finding> findings = new LinkedHashSet<>();
    Map<String, Program> programs = new TreeMap<>();
    Program.of(release, pickers).forEach(each -> programs.put(each.pod().owner().title(), each));
    for (PodTemplate pod : release.pods()) {
      Optional<Program> program = Optional.ofNullable(programs.get(pod.owner().title()));
      String account =
          pod.spec("/serviceAccountName") instanceof String name && !name.isEmpty()
              ? name
              : "default";
      Grants grants = Grants.of(release, pod.owner().namespace(), account);
      for (Grants.Rule rule : grants.rules()) {
        List<Right> more = more(program, rule);
        if (!more.isEmpty()) {
          findings.add(
              NO_MORE.at(
                  rule.role().place(rule.item().pointer()),
                  rule.role().title()
                      + " gives "
                      + program.map(Program::title).orElse(pod.owner().title())
                      + " "
                      + RightsAreEnough.shown(more)
                      + ", for which it has no use.",
                  "Leave the right out: who takes over the pod has it too."));
        }
      }
    }
    return new ArrayList<>(findings);
  }

  private static List<Right> more(Optional<Program> program, Grants.Rule rule) {
    return rule.rights().stream()
        .filter(
            right ->
                program.isPresent() && program.get().isWhole()
                    ? !program.get().used().contains(right)
                    : right.hasAsterisk() && right.verb().equals("*") || handsOut(right))
        .toList();
  }

  private static boolean handsOut(Right right) {
    return new Right(Binding.GROUP, "*", "*").covers(right) && !READING.contains(right.verb());
  }
}
