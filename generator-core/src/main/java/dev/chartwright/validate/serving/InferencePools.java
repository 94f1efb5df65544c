package dev.chartwright.validate.serving;

import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import java.util.List;
import java.util.Map;

/** Which pods an InferencePool selects, in both of its API groups. */
public final class InferencePools {

  private static final String GROUP = "inference.networking.k8s.io";
  private static final String OLD_GROUP = "inference.networking.x-k8s.io";

  private InferencePools() {}

  /** The pools of a release. */
  public static List<RenderedObject> in(Release release) {
    return release.objects().stream()
        .filter(
            object ->
                object.kind().equals("InferencePool")
                    && (object.group().equals(GROUP) || object.group().equals(OLD_GROUP)))
        .toList();
  }

  /** The pods that a pool selects; none if it selects nothing. */
  public static List<PodTemplate> pods(Release release, RenderedObject pool) {
    String at = pool.group().equals(GROUP) ? "/spec/selector/matchLabels" : "/spec/selector";
    return Release.at(pool, at) instanceof Map<?, ?> labels && !labels.isEmpty()
        ? release.podsMatching(pool.namespace(), labels)
        : List.of();
  }

  /** Whether some pool of the release selects a pod. */
  public static boolean select(Release release, PodTemplate pod) {
    return in(release).stream().anyMatch(pool -> pods(release, pool).contains(pod));
  }
}
