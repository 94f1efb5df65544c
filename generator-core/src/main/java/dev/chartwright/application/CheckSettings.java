package dev.chartwright.application;

import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.KnownRules;
import dev.chartwright.finding.NearestNames;
import dev.chartwright.finding.Severity;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and checks {@code spec.checks}. */
final class CheckSettings {

  private static final String POINTER = "/spec/checks";

  private CheckSettings() {}

  /** The settings of an application whose file was found to be right. */
  static Checks of(InferenceApplication application) {
    Map<String, Optional<Severity>> weights = new TreeMap<>();
    settings(application).forEach((id, setting) -> weights.put(id, severity(setting)));
    return new Checks(weights);
  }

  /** What is wrong with the settings of an application. */
  static List<Finding> check(ApplicationFile file) {
    List<Finding> findings = new ArrayList<>();
    settings(file.application())
        .forEach(
            (id, setting) -> {
              String pointer = JsonPointers.child(POINTER, id);
              Severity own = KnownRules.all().get(id);
              if (own == null) {
                findings.add(
                    ApplicationRules.KNOWN_RULE.at(
                        file.place(pointer),
                        "There is no rule `" + id + "`.",
                        NearestNames.of(id, KnownRules.all().keySet()).stream()
                            .findFirst()
                            .map(near -> "Did you mean `" + near + "`?")
                            .orElse("Each finding begins with the id of its rule.")));
              } else if (isWeaker(setting, own)) {
                weaker(file, id, setting, findings);
              }
            });
    return findings;
  }

  private static void weaker(
      ApplicationFile file, String id, CheckSetting setting, List<Finding> findings) {
    String pointer = JsonPointers.child(POINTER, id);
    if (KnownRules.isFixed(id)) {
      findings.add(
          ApplicationRules.FIXED_RULE.at(
              file.place(pointer + "/severity"),
              "The rule `" + id + "` cannot be made `" + setting.severity() + "`.",
              "What breaches it could not be written, read or installed: correct that instead."));
    } else if (setting.reason() == null) {
      findings.add(
          ApplicationRules.REASON.at(
              file.place(pointer),
              "There is no reason why `" + id + "` is `" + setting.severity() + "`.",
              "Write it into `reason`, for those who read this after you."));
    }
  }

  private static boolean isWeaker(CheckSetting setting, Severity own) {
    return severity(setting).map(wanted -> wanted.compareTo(own) > 0).orElse(true);
  }

  private static Optional<Severity> severity(CheckSetting setting) {
    return setting.severity().equals("off")
        ? Optional.empty()
        : Optional.of(Severity.valueOf(setting.severity().toUpperCase(Locale.ROOT)));
  }

  private static Map<String, CheckSetting> settings(InferenceApplication application) {
    return Objects.requireNonNullElse(application.spec().checks(), Map.of());
  }
}
