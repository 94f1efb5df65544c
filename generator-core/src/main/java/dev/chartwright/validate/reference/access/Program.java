package dev.chartwright.validate.reference.access;

import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.reference.EndpointPicker;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Image;
import dev.chartwright.validate.reference.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A program whose needs are known, in a pod.
 *
 * @param title what a message about it begins with
 * @param needed rights without which it does not work
 * @param used rights that it may make use of, the needed ones among them
 */
record Program(PodTemplate pod, String title, SortedSet<Right> needed, SortedSet<Right> used) {

  private static final String WATCH = "get list watch";
  private static final String OBJECTIVES = "inference.networking.x-k8s.io";

  /** The endpoint pickers 1.1 and the kgateway controllers 2.1 of a release. */
  static List<Program> of(Release release) {
    List<Program> programs = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      picker(pod).or(() -> kgateway(pod)).ifPresent(programs::add);
    }
    return programs;
  }

  /** The name of the account that it runs under. */
  String account() {
    return pod.spec("/serviceAccountName") instanceof String name && !name.isEmpty()
        ? name
        : "default";
  }

  private static Optional<Program> picker(PodTemplate pod) {
    Optional<EndpointPicker> found = EndpointPicker.in(pod);
    if (found.isEmpty() || !Image.tag(found.get().container().image()).startsWith("v1.1.")) {
      return Optional.empty();
    }
    SortedSet<Right> needed = new TreeSet<>();
    needed.addAll(Right.row(Pool.GROUP, "inferencepools", WATCH));
    needed.addAll(Right.row(OBJECTIVES, "inferenceobjectives", WATCH));
    needed.addAll(Right.row("", "pods", WATCH));
    if (found.get().flags().getOrDefault("ha-enable-leader-election", "false").equals("true")) {
      needed.addAll(Right.row("coordination.k8s.io", "leases", "get create update"));
    }
    SortedSet<Right> used = new TreeSet<>(needed);
    used.addAll(Right.row("authentication.k8s.io", "tokenreviews", "create"));
    used.addAll(Right.row("authorization.k8s.io", "subjectaccessreviews", "create"));
    used.addAll(Right.row("coordination.k8s.io", "leases", WATCH + " create update patch delete"));
    used.addAll(Right.row("", "events", "create patch"));
    used.addAll(Right.row(OBJECTIVES, "inferencepools", WATCH));
    return Optional.of(new Program(pod, found.get().title(), needed, used));
  }

  private static Optional<Program> kgateway(PodTemplate pod) {
    for (PodTemplate.Container container : pod.containers()) {
      if (Image.name(container.image()).equals("kgateway")
          && Image.tag(container.image()).startsWith("v2.1.")) {
        SortedSet<Right> needed = new TreeSet<>(KgatewayRights.NEEDED);
        SortedSet<Right> used = new TreeSet<>(KgatewayRights.USED);
        if (on(container, "KGW_ENABLE_INFER_EXT")) {
          needed.addAll(KgatewayRights.NEEDED_FOR_POOLS);
          used.addAll(KgatewayRights.USED_FOR_POOLS);
        }
        if (on(container, "KGW_INFER_EXT_AUTO_PROVISION")) {
          used.addAll(KgatewayRights.USED_TO_PROVISION);
        }
        return Optional.of(new Program(pod, "kgateway in " + pod.owner().title(), needed, used));
      }
    }
    return Optional.empty();
  }

  private static boolean on(PodTemplate.Container container, String variable) {
    return Fields.items(container.root(), "/env").stream()
        .anyMatch(
            each ->
                each.text("/name").equals(variable)
                    && String.valueOf(each.root().get("value")).equals("true"));
  }
}
