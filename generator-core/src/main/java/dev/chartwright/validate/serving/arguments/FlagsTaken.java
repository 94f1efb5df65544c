package dev.chartwright.validate.serving.arguments;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.CommandLine.Flag;
import dev.chartwright.validate.serving.FlagTable;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.ArrayList;
import java.util.List;

/** Starts servers with flags that they take, in the form in which they take them. */
record FlagsTaken(ServingContainers servers) implements ReleaseRule {

  static final Rule KNOWN =
      Rule.warning("SRV-001", "Each flag of a model server should be one that it knows.");

  static final Rule FORMED =
      Rule.error("SRV-002", "Each flag of a model server must have the form that it reads.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      for (Flag flag : server.line().flags()) {
        if (!flag.isVariable()) {
          check(server, flag, findings);
        }
      }
    }
    return findings;
  }

  private static void check(ServingContainer server, Flag flag, List<Finding> findings) {
    FlagTable table = server.table();
    Place place = server.container().place(flag.at());
    String successor = table.removed().get(flag.written());
    if (successor != null) {
      findings.add(
          KNOWN.at(
              place,
              server.title() + " has the flag `" + flag.written() + "`, which is gone.",
              "Use `" + successor + "`: newer builds stop at the old one."));
    } else if (!flag.isKnown()) {
      findings.add(
          KNOWN.at(
              place,
              server.title()
                  + " has the flag `"
                  + flag.written()
                  + "`, which "
                  + table.program()
                  + " is not known to take.",
              unknown(flag, table)));
    } else if (flag.joined() && !table.takesEqualsSign()) {
      findings.add(
          FORMED.at(
              place,
              server.title() + " joins the flag `" + flag.written() + "` and its value with `=`.",
              "Write two arguments: "
                  + table.program()
                  + " takes the two together for a flag that it does not know, and stops."));
    } else if (flag.takesValue() && flag.value().isEmpty()) {
      findings.add(
          FORMED.at(
              place,
              server.title() + " has the flag `" + flag.written() + "` without a value.",
              "Write its value as the next argument."));
    }
  }

  private static String unknown(Flag flag, FlagTable table) {
    List<String> near = NearestNames.of(flag.written(), table.names());
    String meant = near.isEmpty() ? "" : "Did you mean `" + near.get(0) + "`? ";
    return meant
        + "The server stops at a flag that it does not know; its flags were read on "
        + table.verifiedOn()
        + ".";
  }
}
