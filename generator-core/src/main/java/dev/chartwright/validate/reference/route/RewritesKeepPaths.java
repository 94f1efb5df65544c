package dev.chartwright.validate.reference.route;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a route adds to paths to tell models apart is gone when a request reaches the server. */
final class RewritesKeepPaths implements ReleaseRule {

  private static final Rule PATHS =
      Rule.warning("REF-008", "A model server should see the paths that it serves.");

  /** What paths of model servers begin with, beside the API's own {@code /v1}. */
  private static final Set<String> SERVED =
      Set.of(
          "",
          "v1",
          "v2",
          "completion",
          "completions",
          "detokenize",
          "embedding",
          "embeddings",
          "generate",
          "health",
          "metrics",
          "models",
          "ping",
          "rerank",
          "tokenize",
          "version");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Route route : Route.of(release)) {
      if (!route.object().kind().equals("HTTPRoute")) {
        continue;
      }
      for (Route.Rule rule : route.rules()) {
        if (rule.hasPool()) {
          check(rule, findings);
        }
      }
    }
    return findings;
  }

  private static void check(Route.Rule rule, List<Finding> findings) {
    Optional<Fields.Item> rewrite =
        Fields.items(rule.root(), "/filters").stream()
            .filter(filter -> !Fields.map(filter.root(), "/urlRewrite/path").isEmpty())
            .findFirst();
    if (rewrite.isPresent()) {
      String path = rewrite.get().text("/urlRewrite/path/replaceFullPath");
      if (!path.isEmpty()) {
        findings.add(
            PATHS.at(
                rule.place(rewrite.get().pointer()),
                rule.route().object().title()
                    + " gives every request to a pool the path `"
                    + path
                    + "`.",
                "Use `ReplacePrefixMatch`, which keeps the rest of the path."));
      }
      return;
    }
    for (Fields.Item match : Fields.items(rule.root(), "/matches")) {
      String path = match.text("/path/value");
      boolean prefix = Fields.text(match.root(), "/path/type", "PathPrefix").equals("PathPrefix");
      if (prefix && !path.isEmpty() && !SERVED.contains(firstSegment(path))) {
        findings.add(
            PATHS.at(
                rule.place(match.pointer() + "/path/value"),
                rule.route().object().title()
                    + " leaves the prefix `"
                    + path
                    + "` in paths that a model server reads.",
                "Add a filter `URLRewrite` that replaces the prefix by `/`."));
      }
    }
  }

  private static String firstSegment(String path) {
    return path.split("/", -1).length < 2 ? "" : path.split("/", -1)[1];
  }
}
