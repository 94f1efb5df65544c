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
import java.util.Optional;

/** Leaves each of llama.cpp's slots a context. */
record SlotsHaveContext(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SRV-008", "Each slot of llama.cpp should have 256 tokens of context or more.");

  /** llama.cpp src/llama-context.cpp rounds each slot's context up to a multiple of this. */
  private static final long TOKENS = 256;

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      Optional<Long> context = server.line().number("--ctx-size");
      Optional<Long> slots = server.line().number("--parallel");
      // With one pool for all of them, each slot may use all of it; 0 stands for the model's own.
      boolean unified = server.line().flag("--kv-unified").isPresent();
      if (server.engine() == Engine.LLAMA_CPP
          && !unified
          && context.isPresent()
          && slots.isPresent()
          && context.get() > 0
          && slots.get() > 0
          && context.get() < TOKENS * slots.get()) {
        findings.add(
            RULE.at(
                server.place("--ctx-size"),
                server.title()
                    + " shares a context of `"
                    + context.get()
                    + "` tokens among `"
                    + slots.get()
                    + "` slots.",
                "Set `--ctx-size` to the tokens of one request times the slots, "
                    + TOKENS * slots.get()
                    + " at the least, or fewer slots with `--parallel`."));
      }
    }
    return findings;
  }
}
