package dev.chartwright.validate.serving.arguments;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.CommandLine.Flag;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives a flag one value: of two, servers take the last one and say nothing. */
record FlagsOnce(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SRV-015", "Each flag of a model server should have one value.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      Map<String, Flag> before = new HashMap<>();
      for (Flag flag : server.line().flags()) {
        if (!flag.isKnown() || flag.value().isEmpty() || server.table().isRepeatable(flag)) {
          continue;
        }
        Flag first = before.putIfAbsent(flag.name(), flag);
        if (first != null && !first.value().equals(flag.value())) {
          findings.add(finding(server, first, flag));
        }
      }
    }
    return findings;
  }

  private static Finding finding(ServingContainer server, Flag first, Flag flag) {
    return RULE.at(
        server.container().place(flag.at()),
        server.title()
            + " has the flag `"
            + flag.written()
            + "` with `"
            + flag.value().orElse("")
            + "` after `"
            + first.written()
            + "` with `"
            + first.value().orElse("")
            + "`.",
        "The last one holds, and what was reckoned with the first one, such as memory, does not."
            + " Change the first one where it is made, and leave out the other.");
  }
}
