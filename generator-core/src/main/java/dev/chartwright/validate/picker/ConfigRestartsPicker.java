package dev.chartwright.validate.picker;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has a new plugin configuration reach the endpoint picker, which reads it at its start only. */
record ConfigRestartsPicker(EndpointPickers pickers) implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("EPP-011", "A new plugin configuration should restart the endpoint picker.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (EndpointPicker picker : pickers.in(release)) {
      if (picker.line().value("--config-file").isPresent()
          && !restarts(picker.pod().annotations())
          && !restarts(Release.at(picker.pod().owner(), "/metadata/annotations"))) {
        findings.add(
            RULE.at(
                picker.pod().owner().place(picker.pod().pointer() + "/metadata/annotations"),
                picker.title() + " does not restart when its plugin configuration changes.",
                "Put a checksum of the ConfigMap into an annotation of the pod, for example"
                    + " `checksum/config`."));
      }
    }
    return findings;
  }

  /** A checksum, or the word of an operator that restarts pods. */
  private static boolean restarts(@Nullable Object annotations) {
    return annotations instanceof Map<?, ?> map
        && map.keySet().stream()
            .anyMatch(key -> key.toString().matches(".*(?:checksum|hash|reloader|sha256).*"));
  }
}
