package dev.chartwright.validate.reference.rollout;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.reference.Durations;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Pool;
import dev.chartwright.validate.reference.Route;
import java.util.ArrayList;
import java.util.List;

/** A pod that goes has the time to finish what it answers. */
final class GraceIsLongEnough implements ReleaseRule {

  private static final Rule SERVER =
      Rule.warning("REF-062", "A pod that goes should have the time to finish its answers.");
  private static final Rule PICKER =
      Rule.warning("REF-063", "A picker that goes should stay as long as its servers do.");

  /** What Kubernetes gives a pod that says nothing. */
  private static final long DEFAULT_SECONDS = 30;

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (Pool pool : Pool.of(release)) {
      long answerSeconds = longestAnswerSeconds(release, pool);
      long serversSeconds = 0;
      for (PodTemplate pod : pool.pods(release)) {
        long seconds = graceSeconds(pod);
        long needed = preStopSeconds(pod) + answerSeconds;
        serversSeconds = Math.max(serversSeconds, seconds);
        if (seconds < needed) {
          findings.add(
              SERVER.at(
                  pod.place("/terminationGracePeriodSeconds"),
                  pod.owner().title()
                      + " has `"
                      + seconds
                      + "` seconds to go, and an answer through "
                      + pool.object().title()
                      + " may take until `"
                      + needed
                      + "` seconds after it is told.",
                  "Set `terminationGracePeriodSeconds` to the wait before it stops and the route's"
                      + " timeout together."));
        }
      }
      for (PodTemplate pod : pool.pickerPods(release)) {
        if (graceSeconds(pod) < serversSeconds) {
          findings.add(
              PICKER.at(
                  pod.place("/terminationGracePeriodSeconds"),
                  pod.owner().title()
                      + " has `"
                      + graceSeconds(pod)
                      + "` seconds to go, and the servers of "
                      + pool.object().title()
                      + ", whose answers stream through it, have `"
                      + serversSeconds
                      + "`.",
                  "Give the picker at least as long."));
        }
      }
    }
    return findings;
  }

  private static long graceSeconds(PodTemplate pod) {
    return Fields.integer(pod.spec(""), "/terminationGracePeriodSeconds").orElse(DEFAULT_SECONDS);
  }

  private static long preStopSeconds(PodTemplate pod) {
    return pod.containers().stream()
        .mapToLong(
            each -> Fields.integer(each.root(), "/lifecycle/preStop/sleep/seconds").orElse(0L))
        .max()
        .orElse(0);
  }

  private static long longestAnswerSeconds(Release release, Pool pool) {
    RenderedObject object = pool.object();
    return Route.of(release).stream()
        .flatMap(route -> route.rules().stream())
        .filter(
            rule ->
                rule.backends().stream()
                    .anyMatch(each -> each.object(release).filter(object::equals).isPresent()))
        .flatMap(rule -> Durations.seconds(Fields.text(rule.root(), "/timeouts/request")).stream())
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }
}
