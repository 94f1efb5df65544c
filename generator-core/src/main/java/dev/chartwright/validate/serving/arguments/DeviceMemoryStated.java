package dev.chartwright.validate.serving.arguments;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainer.Engine;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Has vLLM told what its device's memory is for. */
record DeviceMemoryStated(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SRV-009", "vLLM should be told its longest context and its share of memory.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      if (server.engine() == Engine.VLLM
          && !server.line().isScript()
          && server.line().flag("--config").isEmpty()) {
        check(server, findings);
      }
    }
    return findings;
  }

  private static void check(ServingContainer server, List<Finding> findings) {
    if (server.line().flag("--max-model-len").isEmpty()) {
      findings.add(
          RULE.at(
              server.arguments(),
              server.title() + " does not set `--max-model-len`.",
              "Set it: the model's own context, often 131072 tokens, may need more memory than the"
                  + " device has, and vLLM then does not start."));
    }
    boolean onDevice =
        server.container().get("/resources/limits") instanceof Map<?, ?> limits
            && limits.keySet().stream().anyMatch(name -> name.toString().contains("/"));
    if (onDevice
        && server.line().flag("--gpu-memory-utilization").isEmpty()
        && server.line().flag("--kv-cache-memory-bytes").isEmpty()) {
      findings.add(
          RULE.at(
              server.arguments(),
              server.title() + " does not set `--gpu-memory-utilization`.",
              "Set it, for example to `0.90`: its default has changed between versions."));
    }
  }
}
