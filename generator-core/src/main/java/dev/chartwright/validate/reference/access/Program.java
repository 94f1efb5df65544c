package dev.chartwright.validate.reference.access;

import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.picker.version.PickerTable;
import dev.chartwright.validate.picker.version.PickerVersion;
import dev.chartwright.validate.reference.EndpointPicker;
import dev.chartwright.validate.reference.Fields;
import dev.chartwright.validate.reference.Image;
import dev.chartwright.validate.serving.ServerVersion;
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
 * @param isWhole whether those are all that it may make use of
 */
record Program(
    PodTemplate pod,
    String title,
    SortedSet<Right> needed,
    SortedSet<Right> used,
    boolean isWhole) {

  private static final String WATCH = "get list watch";
  private static final String OBJECTIVES = "inference.networking.x-k8s.io";

  /** The endpoint pickers from 1.1 on and the kgateway controllers 2.1 of a release. */
  static List<Program> of(Release release, PickerTable pickers) {
    List<Program> programs = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      picker(pod, pickers).or(() -> kgateway(pod)).ifPresent(programs::add);
    }
    return programs;
  }

  /** The name of the account that it runs under. */
  String account() {
    return pod.spec("/serviceAccountName") instanceof String name && !name.isEmpty()
        ? name
        : "default";
  }

  private static Optional<Program> picker(PodTemplate pod, PickerTable pickers) {
    Optional<EndpointPicker> found = EndpointPicker.in(pod);
    if (found.isEmpty() || !Image.name(found.get().container().image()).equals("epp")) {
      return Optional.empty();
    }
    PickerVersion version =
        pickers.of(ServerVersion.ofTag(Image.tag(found.get().container().image())));
    // Without a pool it watches pods alone.
    boolean hasPool = found.get().flags().containsKey("pool-name");
    SortedSet<Right> needed = new TreeSet<>();
    version.watches().stream()
        .filter(watch -> hasPool || watch.group().isEmpty())
        .forEach(watch -> needed.addAll(Right.row(watch.group(), watch.resource(), WATCH)));
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    if (found.get().flags().getOrDefault("ha-enable-leader-election", "false").equals("true")) {
      needed.addAll(Right.row("coordination.k8s.io", "leases", "get create update"));
    }
    SortedSet<Right> used = new TreeSet<>(needed);
    used.addAll(Right.row("authentication.k8s.io", "tokenreviews", "create"));
    used.addAll(Right.row("authorization.k8s.io", "subjectaccessreviews", "create"));
    used.addAll(Right.row("coordination.k8s.io", "leases", WATCH + " create update patch delete"));
    used.addAll(Right.row("", "events", "create patch"));
    used.addAll(Right.row(OBJECTIVES, "inferencepools", WATCH));
    return Optional.of(new Program(pod, found.get().title(), needed, used, version.isWhole()));
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
        return Optional.of(
            new Program(pod, "kgateway in " + pod.owner().title(), needed, used, true));
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
