package dev.chartwright.validate.serving.arguments;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.quantity.Quantity;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainer.Engine;
import dev.chartwright.validate.serving.ServingContainers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives llama.cpp no more threads than it has CPUs. */
record ThreadsFitCpu(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SRV-006", "llama.cpp should not have more threads than CPUs.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      if (server.engine() != Engine.LLAMA_CPP) {
        continue;
      }
      String kind = server.container().get("/resources/limits/cpu") == null ? "requests" : "limits";
      Optional<BigDecimal> cpus =
          Quantity.amountOf(server.container().get("/resources/" + kind + "/cpu"));
      Optional<Long> threads = server.line().number("--threads");
      if (cpus.isPresent()
          && threads.isPresent()
          && BigDecimal.valueOf(threads.get()).compareTo(cpus.get()) > 0) {
        findings.add(
            RULE.at(
                server.place("--threads"),
                server.title()
                    + " has `"
                    + threads.get()
                    + "` threads on `"
                    + server.container().get("/resources/" + kind + "/cpu")
                    + "` CPUs (`"
                    + kind
                    + ".cpu`).",
                "Set `--threads` to the whole CPUs that it has: the threads wait for each other at"
                    + " each token, and the slowest one waits for its turn."));
      }
    }
    return findings;
  }
}
