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

/** Keeps llama.cpp's cache of prompts within its container's memory. */
record PromptCacheFits(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.error("SRV-005", "llama.cpp's prompt cache must fit into the container's memory.");

  /** llama.cpp tools/server/README.md: what `--cache-ram` is when it is not set. */
  private static final long DEFAULT_MIB = 8192;

  /** Builds before this one have no such cache: llama.cpp pull request 16391, October 2025. */
  private static final int FIRST_BUILD = 6700;

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      boolean old = server.version().filter(each -> each.isBefore(FIRST_BUILD, 0)).isPresent();
      if (server.engine() == Engine.LLAMA_CPP && !old && !server.line().isScript()) {
        Quantity.amountOf(server.container().get("/resources/limits/memory"))
            .ifPresent(limit -> check(server, limit, findings));
      }
    }
    return findings;
  }

  private static void check(ServingContainer server, BigDecimal limit, List<Finding> findings) {
    Optional<Long> set = server.line().number("--cache-ram");
    if (set.isEmpty() && server.line().flag("--cache-ram").isPresent()) {
      return;
    }
    long mebibytes = set.orElse(DEFAULT_MIB);
    BigDecimal bytes = BigDecimal.valueOf(mebibytes).multiply(BigDecimal.valueOf(1L << 20));
    if (mebibytes >= 0 && bytes.compareTo(limit) < 0) {
      return;
    }
    String size = mebibytes < 0 ? "without a limit" : "of up to " + mebibytes + " MiB";
    findings.add(
        RULE.at(
            server.place("--cache-ram"),
            server.title()
                + " may keep a prompt cache "
                + size
                + (set.isEmpty() ? " (the default)" : "")
                + " under a memory limit of `"
                + server.container().get("/resources/limits/memory")
                + "`.",
            "Set `--cache-ram` to what the limit leaves beside the weights and the context, in"
                + " MiB, or to `0`: the container is killed otherwise, after days."));
  }
}
