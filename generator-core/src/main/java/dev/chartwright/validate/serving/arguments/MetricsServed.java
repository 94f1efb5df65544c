package dev.chartwright.validate.serving.arguments;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.InferencePools;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainer.Engine;
import dev.chartwright.validate.serving.ServingContainers;
import java.util.ArrayList;
import java.util.List;

/** Lets the endpoint picker read the metrics of the servers behind its pool. */
record MetricsServed(ServingContainers servers) implements ReleaseRule {

  static final Rule SERVED =
      Rule.error("SRV-003", "llama.cpp behind an InferencePool must serve metrics.");

  static final Rule OPEN =
      Rule.error("SRV-004", "llama.cpp behind an InferencePool must not ask for a key.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      if (server.engine() == Engine.LLAMA_CPP && InferencePools.select(release, server.pod())) {
        check(server, findings);
      }
    }
    return findings;
  }

  private static void check(ServingContainer server, List<Finding> findings) {
    String script = server.line().script();
    if (server.line().flag("--metrics").isEmpty() && !script.contains("--metrics")) {
      findings.add(
          SERVED.at(
              server.arguments(),
              server.title() + " is behind an InferencePool and does not serve metrics.",
              "Add `--metrics`: without it the endpoint picker gets 501, takes all pods for idle,"
                  + " and sends every prompt that begins alike to the same one."));
    }
    for (String flag : List.of("--api-key", "--api-key-file")) {
      if (server.line().flag(flag).isPresent() || script.contains(flag)) {
        findings.add(
            OPEN.at(
                server.place(flag),
                server.title()
                    + " is behind an InferencePool and asks for a key: `"
                    + flag
                    + "` locks `/metrics`, too.",
                "Ask for the key at the gateway: the endpoint picker has none to send."));
        break;
      }
    }
  }
}
