package dev.chartwright.validate.serving.device;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.CommandLine;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainer.Engine;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.ArrayList;
import java.util.List;

/** Spreads a model over as many devices as its container has. */
record ParallelismFitsDevices(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.error("SRV-010", "vLLM must spread its model over the devices that its container has.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      Devices devices = Devices.of(server);
      CommandLine line = server.line();
      boolean manyNodes =
          line.number("--nnodes").orElse(1L) > 1
              || line.value("--distributed-executor-backend").orElse("").equals("ray")
              || line.flag("--data-parallel-size-local").isPresent()
              || line.flag("--config").isPresent();
      if (server.engine() == Engine.VLLM && devices.exist() && !manyNodes && !line.isScript()) {
        check(server, devices, findings);
      }
    }
    return findings;
  }

  private static void check(ServingContainer server, Devices devices, List<Finding> findings) {
    CommandLine line = server.line();
    long tensor = line.number("--tensor-parallel-size").orElse(1L);
    long needed =
        tensor
            * line.number("--pipeline-parallel-size").orElse(1L)
            * line.number("--data-parallel-size").orElse(1L);
    if (devices.areSlices() && needed > 1) {
      findings.add(
          RULE.at(
              server.place("--tensor-parallel-size"),
              server.title() + " spreads its model over `" + needed + "` slices of a GPU.",
              "Ask for one larger slice: slices cannot reach each other's memory."));
    } else if (needed != devices.count()) {
      findings.add(
          RULE.at(
              server.place("--tensor-parallel-size"),
              server.title()
                  + " spreads its model over `"
                  + needed
                  + "` devices and is given `"
                  + devices.count()
                  + "` of `"
                  + devices.resource()
                  + "`.",
              needed > devices.count()
                  ? "Raise the limit or lower `--tensor-parallel-size`: vLLM does not start."
                  : "Set `--tensor-parallel-size` to "
                      + devices.count()
                      + " or lower the limit: devices that nobody else can use stand idle."));
    }
  }
}
