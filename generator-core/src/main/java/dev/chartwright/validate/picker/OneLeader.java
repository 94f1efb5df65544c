package dev.chartwright.validate.picker;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has one endpoint picker of several answer, and the others wait in peace. */
record OneLeader(EndpointPickers pickers) implements ReleaseRule {

  static final Rule PROBED =
      Rule.error("EPP-006", "Endpoint pickers that elect a leader must be probed by its names.");

  static final Rule ELECTED =
      Rule.error("EPP-007", "Several endpoint pickers of one pool must elect a leader.");

  /** What answers for the leader alone, from GAIE's health.go. */
  private static final Set<String> READY =
      Set.of("", "readiness", "envoy.service.ext_proc.v3.ExternalProcessor");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (EndpointPicker picker : pickers.in(release)) {
      String flag = "--ha-enable-leader-election";
      boolean elects =
          picker.line().flag(flag).isPresent()
              && !picker.line().value(flag).orElse("true").matches("(?i)false|f|0");
      Object replicas = Release.at(picker.pod().owner(), "/spec/replicas");
      if (!elects && replicas instanceof Long count && count > 1) {
        findings.add(
            ELECTED.at(
                picker.pod().owner().place("/spec/replicas"),
                picker.title() + " runs `" + count + "` times and elects no leader.",
                "Add `"
                    + flag
                    + "` and the role for leases, or run it once: each replica remembers only the"
                    + " prompts that it has seen itself."));
      }
      if (elects) {
        probe(picker, "livenessProbe", Set.of("liveness"), "liveness", findings);
        probe(picker, "readinessProbe", READY, "readiness", findings);
      }
    }
    return findings;
  }

  private static void probe(
      EndpointPicker picker,
      String probe,
      Set<String> right,
      String wanted,
      List<Finding> findings) {
    if (picker.container().get("/" + probe + "/grpc") instanceof Map<?, ?> grpc) {
      String service = grpc.get("service") instanceof String name ? name : "";
      if (!right.contains(service)) {
        findings.add(
            PROBED.at(
                picker.container().place("/" + probe + "/grpc/service"),
                picker.title()
                    + " elects a leader and its `"
                    + probe
                    + "` asks for `"
                    + service
                    + "`.",
                "Ask for `"
                    + wanted
                    + "`: a name that it does not know fails, and one that only the leader answers"
                    + " restarts the others for ever."));
      }
    }
  }
}
