package dev.chartwright.validate.picker;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;

/** Lets kgateway speak TLS to the endpoint picker, which it insists on. */
record ServingSecured(EndpointPickers pickers) implements ReleaseRule {

  static final Rule RULE =
      Rule.error("EPP-005", "The endpoint picker must serve with TLS behind kgateway.");

  @Override
  public List<Finding> check(Release release) {
    boolean kgateway =
        release.objects().stream()
            .anyMatch(
                object ->
                    object.group().equals("gateway.kgateway.dev")
                        || object.group().equals("gateway.networking.k8s.io")
                            && "kgateway".equals(Release.at(object, "/spec/gatewayClassName")));
    List<Finding> findings = new ArrayList<>();
    for (EndpointPicker picker : pickers.in(release)) {
      if (kgateway && picker.line().value("--secure-serving").orElse("").matches("(?i)false|f|0")) {
        findings.add(
            RULE.at(
                picker.place("--secure-serving"),
                picker.title() + " serves without TLS, and kgateway calls it with TLS only.",
                "Leave `--secure-serving` out: it is on by itself, with a certificate of its own,"
                    + " which kgateway does not ask about."));
      }
    }
    return findings;
  }
}
