package dev.chartwright.validate.serving.device;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.kubernetes.ImageReference;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.List;

/** Takes llama.cpp from where it is published today. */
record ImageHomeCurrent(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SRV-013", "llama.cpp should come from the organisation that publishes it.");

  @Override
  public List<Finding> check(Release release) {
    return servers.in(release).stream()
        .filter(
            server ->
                ImageReference.of(server.container().image())
                    .repository()
                    .equals("ghcr.io/ggerganov/llama.cpp"))
        .map(
            server ->
                RULE.at(
                    server.container().place("/image"),
                    server.title()
                        + " has the image `"
                        + server.container().image()
                        + "` of an organisation that llama.cpp has left.",
                    "Use `ghcr.io/ggml-org/llama.cpp` and a build's tag."))
        .toList();
  }
}
