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
import java.util.Map;

/** Gives the processes of one server the shared memory that they talk through. */
record SharedMemoryMounted(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SRV-011", "vLLM on several devices should have a `/dev/shm` of its own.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      long tensor = server.line().number("--tensor-parallel-size").orElse(1L);
      if (server.engine() == Engine.VLLM && tensor > 1 && !mountsSharedMemory(server)) {
        findings.add(
            RULE.at(
                server.container().place("/volumeMounts"),
                server.title()
                    + " spreads its model over `"
                    + tensor
                    + "` devices without `/dev/shm`.",
                "Mount an `emptyDir` with `medium: Memory` there: containers have 64 MiB of their"
                    + " own, and NCCL wants more."));
      }
    }
    return findings;
  }

  private static boolean mountsSharedMemory(ServingContainer server) {
    return server.container().get("/volumeMounts") instanceof List<?> mounts
        && mounts.stream()
            .anyMatch(
                each ->
                    each instanceof Map<?, ?> mount && "/dev/shm".equals(mount.get("mountPath")));
  }
}
