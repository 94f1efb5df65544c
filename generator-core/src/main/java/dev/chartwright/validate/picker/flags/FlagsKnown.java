package dev.chartwright.validate.picker.flags;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.picker.EndpointPicker;
import dev.chartwright.validate.picker.EndpointPickers;
import dev.chartwright.validate.picker.version.PickerVersion;
import dev.chartwright.validate.serving.CommandLine.Flag;
import java.util.ArrayList;
import java.util.List;

/** Has the endpoint picker know all of its flags. */
record FlagsKnown(EndpointPickers pickers) implements ReleaseRule {

  static final Rule KNOWN =
      Rule.error("EPP-002", "Each flag of the endpoint picker must be one that its version knows.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (EndpointPicker picker : pickers.in(release)) {
      List<Flag> unknown = new ArrayList<>();
      for (Flag flag : picker.line().flags()) {
        switch (picker.version().flag(flag.name())) {
          case TAKEN -> {}
          case GONE -> findings.add(gone(picker, flag));
          case REFUSED -> findings.add(refused(picker, flag));
          case UNKNOWN -> unknown.add(flag);
        }
      }
      if (!unknown.isEmpty()) {
        findings.add(
            NotChecked.at(
                picker.container().place(unknown.get(0).at()),
                picker.title(),
                "flags",
                picker.version().title(),
                unknown.stream().map(Flag::written).toList()));
      }
    }
    return findings;
  }

  private static Finding gone(EndpointPicker picker, Flag flag) {
    PickerVersion version = picker.version();
    return KNOWN.at(
        picker.container().place(flag.at()),
        has(picker, flag)
            + version.goneWith(flag.name()).orElse(version.title())
            + " and later versions refuse.",
        version
            .instead(flag.name())
            .map(each -> "Name the metrics under `" + each + "` of its plugin configuration.")
            .orElse("Leave it out."));
  }

  private static Finding refused(EndpointPicker picker, Flag flag) {
    List<String> near = NearestNames.of(flag.written(), picker.version().takenFlags());
    return KNOWN.at(
        picker.container().place(flag.at()),
        has(picker, flag) + picker.version().title() + " does not know.",
        (near.isEmpty() ? "" : "Did you mean `" + near.get(0) + "`? ")
            + "The endpoint picker stops at a flag that it does not know.");
  }

  private static String has(EndpointPicker picker, Flag flag) {
    return picker.title() + " has the flag `" + flag.written() + "`, which ";
  }
}
