package dev.chartwright.validate.security;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.kubernetes.ImageReference;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Has every image named so that it is the same one tomorrow, and pulled no more than needed. */
final class ImagesPinned implements ReleaseRule {

  static final Rule TAGGED =
      Rule.error("SEC-007", "Each image must have a digest or a tag other than `latest`.");

  static final Rule STANDING =
      Rule.warning("SEC-008", "Each image should have a tag that does not move.");

  static final Rule PULLED =
      Rule.info("SEC-009", "An image is best pulled if its node does not have it.");

  private static final Set<String> MOVING =
      Set.of(
          "canary",
          "dev",
          "devel",
          "develop",
          "edge",
          "head",
          "main",
          "master",
          "next",
          "nightly",
          "rolling",
          "snapshot",
          "stable",
          "unstable");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      for (Container container : pod.containers()) {
        pulled(container, findings);
        ImageReference image = ImageReference.of(container.image());
        if (image.repository().isEmpty() || !image.digest().isEmpty()) {
          continue;
        }
        String title = SecurityContexts.title(container);
        if (image.tag().isEmpty() || image.tag().equals("latest")) {
          findings.add(
              TAGGED.at(
                  container.place("/image"),
                  title + " runs whatever `" + container.image() + "` is when it is pulled.",
                  "Name a version's tag, or a digest: two nodes would run two versions, and there"
                      + " is no way back to yesterday's."));
        } else if (moves(image)) {
          findings.add(
              STANDING.at(
                  container.place("/image"),
                  title + " has an image whose tag moves: `" + container.image() + "`.",
                  image.name().equals("llama.cpp")
                      ? "Name a build, for example `" + image.tag() + "-b10068`."
                      : "Name a version's tag, or a digest."));
        }
      }
    }
    return findings;
  }

  private static void pulled(Container container, List<Finding> findings) {
    Object policy = container.get("/imagePullPolicy");
    if ("Never".equals(policy)) {
      findings.add(
          PULLED.at(
              container.place("/imagePullPolicy"),
              SecurityContexts.title(container)
                  + " starts only where its image is already: the policy is `Never`.",
              "Set `IfNotPresent`."));
    } else if ("Always".equals(policy)) {
      findings.add(
          PULLED.at(
              container.place("/imagePullPolicy"),
              SecurityContexts.title(container)
                  + " cannot restart while its registry is away: the policy is `Always`.",
              "Set `IfNotPresent`, and name an image that does not move."));
    }
  }

  private static boolean moves(ImageReference image) {
    String tag = image.tag().toLowerCase(Locale.ROOT);
    // Its images have a tag per kind, which moves, and one per kind and build.
    return MOVING.contains(tag)
        || tag.matches("latest-.*|.*-latest|nightly-.*")
        || image.name().equals("llama.cpp") && !tag.matches("(.*-)?b[0-9]+");
  }
}
