package dev.chartwright;

import dev.chartwright.catalog.Selection;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Charts of one run lie side by side, so each needs a name of its own. */
final class ChartNames {

  static final Rule DISTINCT =
      Rule.error("APP-009", "Two applications of one run must not make charts of one name.");

  private ChartNames() {}

  static Outcome<List<Selection>> distinct(List<List<Selection>> selections) {
    List<Selection> all = selections.stream().flatMap(List::stream).toList();
    List<Finding> findings = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (Selection selection : all) {
      String name =
          selection.file().application().metadata().name() + "-" + selection.profileName();
      String first = seen.putIfAbsent(name, selection.file().document().file());
      if (first != null) {
        findings.add(
            DISTINCT.at(
                selection.file().place("/metadata/name"),
                "The chart `" + name + "` is also made by `" + first + "`.",
                "Give the applications different names."));
      }
    }
    return findings.isEmpty() ? Outcome.of(all) : Outcome.failed(findings);
  }
}
