package dev.chartwright.validate.serving.device;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainer.Engine;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.ArrayList;
import java.util.List;

/** Keeps Kubernetes from setting a variable that vLLM reads. */
record ServiceLinksOff(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SRV-014", "vLLM beside a Service called `vllm` should have no service links.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      if (server.engine() == Engine.VLLM
          && !Boolean.FALSE.equals(server.pod().spec("/enableServiceLinks"))
          && release.object("", "Service", server.pod().owner().namespace(), "vllm").isPresent()) {
        findings.add(
            RULE.at(
                server.pod().place("/enableServiceLinks"),
                server.title() + " reads the variable `VLLM_PORT`, which the Service `vllm` sets.",
                "Set `enableServiceLinks: false`, or give the Service another name: Kubernetes"
                    + " writes an address there, and vLLM expects a number."));
      }
    }
    return findings;
  }
}
