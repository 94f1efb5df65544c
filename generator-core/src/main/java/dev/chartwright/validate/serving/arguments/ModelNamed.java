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

/** Gives llama.cpp's model the name by which clients ask for it. */
record ModelNamed(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE = Rule.warning("SRV-007", "llama.cpp should have a name for its model.");

  /** With these it serves several models by names of their own. */
  private static final List<String> NAMING =
      List.of("--alias", "--models-dir", "--models-preset", "--help", "--version");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      if (server.engine() == Engine.LLAMA_CPP
          && !server.line().isScript()
          && NAMING.stream().noneMatch(flag -> server.line().flag(flag).isPresent())) {
        findings.add(
            RULE.at(
                server.arguments(),
                server.title() + " does not name its model: clients must ask for a file's path.",
                "Add `--alias` and the name, in two arguments."));
      }
    }
    return findings;
  }
}
