package dev.chartwright.validate.picker;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.CommandLine.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has the endpoint picker read all of its flags. */
record FlagsReachPicker(EndpointPickers pickers) implements ReleaseRule {

  static final Rule FORMED =
      Rule.error("EPP-001", "Each switch of the endpoint picker must have its value after `=`.");

  static final Rule KNOWN =
      Rule.error("EPP-002", "Each flag of the endpoint picker must be one that its version knows.");

  /** GAIE v1.4.0 refuses them; its plugin configuration says instead what is scraped. */
  private static final Set<String> METRICS =
      Set.of(
          "--total-queued-requests-metric",
          "--kv-cache-usage-percentage-metric",
          "--lora-info-metric",
          "--cache-info-metric");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (EndpointPicker picker : pickers.in(release)) {
      stray(picker).ifPresent(findings::add);
      for (Flag flag : picker.line().flags()) {
        known(picker, flag).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The first argument that is neither a flag nor its value: Go reads no further. */
  private static Optional<Finding> stray(EndpointPicker picker) {
    if (!(picker.container().get("/args") instanceof List<?> arguments)
        || picker.line().isScript()) {
      return Optional.empty();
    }
    for (int index = 0; index < arguments.size(); index++) {
      String argument = String.valueOf(arguments.get(index));
      String at = "/args/" + index;
      Optional<Flag> flag =
          picker.line().flags().stream().filter(each -> each.at().equals(at)).findFirst();
      if (argument.equals("--")) {
        return Optional.empty();
      }
      if (flag.isPresent()) {
        boolean takesNext = flag.get().value().isPresent() && !flag.get().joined();
        boolean unknown = !flag.get().isKnown() && !flag.get().joined();
        boolean nextIsFlag =
            index + 1 < arguments.size()
                && String.valueOf(arguments.get(index + 1)).startsWith("-");
        // Whether a flag that is not known takes a value, nobody can tell.
        index += takesNext || unknown && !nextIsFlag ? 1 : 0;
        continue;
      }
      String before = index > 0 ? String.valueOf(arguments.get(index - 1)) : "";
      boolean afterSwitch = before.startsWith("-") && argument.matches("(?i)true|false|[tf01]");
      return Optional.of(
          FORMED.at(
              picker.container().place(at),
              picker.title()
                  + " has the argument `"
                  + argument
                  + "`"
                  + (afterSwitch ? " after the switch `" + before + "`" : "")
                  + ", at which it stops reading flags.",
              afterSwitch
                  ? "Write `"
                      + before
                      + "="
                      + argument
                      + "`: the switch is on as it stands, and the flags after it have no effect."
                  : "Take it out: the flags after it have no effect."));
    }
    return Optional.empty();
  }

  private static Optional<Finding> known(EndpointPicker picker, Flag flag) {
    if (METRICS.contains(flag.name())
        && picker.version().filter(version -> !version.isBefore(1, 4)).isPresent()) {
      return Optional.of(
          KNOWN.at(
              picker.container().place(flag.at()),
              picker.title() + " has the flag `" + flag.written() + "`, which v1.4.0 refuses.",
              "Name the metrics under `engineConfigs` of its plugin configuration."));
    }
    if (!picker.is(1, 1) || flag.isKnown()) {
      return Optional.empty();
    }
    List<String> near = NearestNames.of(flag.written(), picker.table().names());
    return Optional.of(
        KNOWN.at(
            picker.container().place(flag.at()),
            picker.title() + " has the flag `" + flag.written() + "`, which v1.1.0 does not know.",
            (near.isEmpty() ? "" : "Did you mean `" + near.get(0) + "`? ")
                + "The endpoint picker stops at a flag that it does not know."));
  }
}
