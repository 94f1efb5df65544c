package dev.chartwright.validate.picker.flags;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.EndpointPicker;
import dev.chartwright.validate.picker.EndpointPickers;
import dev.chartwright.validate.serving.CommandLine.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has the endpoint picker read its arguments as they are meant. */
record ArgumentsReachPicker(EndpointPickers pickers) implements ReleaseRule {

  static final Rule RULE =
      Rule.error("EPP-001", "Each switch of the endpoint picker must have its value after `=`.");

  /** An argument that is neither a flag nor its value, and the one before it. */
  private record Stray(int index, String argument, String before) {

    boolean isAfterSwitch() {
      return before.startsWith("-") && argument.matches("(?i)true|false|[tf01]");
    }

    /** Whether it means to turn a switch off. */
    boolean turnsOff() {
      return isAfterSwitch() && argument.matches("(?i)false|[f0]");
    }
  }

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (EndpointPicker picker : pickers.in(release)) {
      List<Stray> strays = strays(picker);
      if (picker.version().readsOn()) {
        strays.stream()
            .filter(Stray::turnsOff)
            .forEach(stray -> findings.add(ignored(picker, stray)));
      } else {
        strays.stream().findFirst().ifPresent(stray -> findings.add(stops(picker, stray)));
      }
    }
    return findings;
  }

  private static List<Stray> strays(EndpointPicker picker) {
    List<Stray> strays = new ArrayList<>();
    if (!(picker.container().get("/args") instanceof List<?> arguments)
        || picker.line().isScript()) {
      return strays;
    }
    for (int index = 0; index < arguments.size(); index++) {
      String argument = String.valueOf(arguments.get(index));
      String at = "/args/" + index;
      Optional<Flag> flag =
          picker.line().flags().stream().filter(each -> each.at().equals(at)).findFirst();
      if (argument.equals("--")) {
        return strays;
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
      strays.add(new Stray(index, argument, before));
    }
    return strays;
  }

  /** Go's own package reads no further. */
  private static Finding stops(EndpointPicker picker, Stray stray) {
    return RULE.at(
        picker.container().place("/args/" + stray.index()),
        picker.title()
            + " has the argument `"
            + stray.argument()
            + "`"
            + (stray.isAfterSwitch() ? " after the switch `" + stray.before() + "`" : "")
            + ", at which it stops reading flags.",
        stray.isAfterSwitch()
            ? "Write `"
                + stray.before()
                + "="
                + stray.argument()
                + "`: the switch is on as it stands, and the flags after it have no effect."
            : "Take it out: the flags after it have no effect.");
  }

  /** Later versions pass it over. */
  private static Finding ignored(EndpointPicker picker, Stray stray) {
    return RULE.at(
        picker.container().place("/args/" + stray.index()),
        picker.title()
            + " has the argument `"
            + stray.argument()
            + "` after the switch `"
            + stray.before()
            + "`, which stays on.",
        "Write `" + stray.before() + "=" + stray.argument() + "`.");
  }
}
