package dev.chartwright.validate.security;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import dev.chartwright.kubernetes.ImageReference;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;

/** Keeps containers from writing into their image. */
final class ReadOnlyRoots implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SEC-003", "Each container should have a read-only root file system.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      for (Container container : pod.containers()) {
        if (!SecurityContexts.isWindows(pod)
            && !Boolean.TRUE.equals(container.get("/securityContext/readOnlyRootFilesystem"))) {
          findings.add(finding(container));
        }
      }
    }
    return findings;
  }

  private static Finding finding(Container container) {
    // It compiles kernels at its start, and libraries of its own write beside the caches.
    boolean writes = ImageReference.of(container.image()).name().startsWith("vllm");
    return new Finding(
        RULE,
        writes ? Severity.INFO : Severity.WARNING,
        container.place(SecurityContexts.pointer(container, "/readOnlyRootFilesystem")),
        SecurityContexts.title(container) + " can write into its image.",
        writes
            ? "vLLM needs it: what it compiles goes below its home. Nothing is to be done."
            : "Set `readOnlyRootFilesystem: true` and mount an `emptyDir` where it writes.");
  }
}
