package dev.chartwright.validate.security;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.PodTemplate.Container;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds every pod to what the Pod Security Standard {@code restricted} asks beyond {@code
 * baseline}.
 */
final class RestrictedPods implements ReleaseRule {

  static final Rule RULE =
      Rule.warning("SEC-002", "Each pod should keep to the Pod Security Standard `restricted`.");

  private static final Set<String> VOLUMES =
      Set.of(
          "name",
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret",
          // Named by SEC-001 already.
          "hostPath");

  private static final Set<Object> SECCOMP = Set.of("RuntimeDefault", "Localhost");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      volumes(pod, findings);
      for (Container container : pod.containers()) {
        user(container, findings);
        if (!SecurityContexts.isWindows(pod)) {
          linux(container, findings);
        }
      }
    }
    return findings;
  }

  private static void volumes(PodTemplate pod, List<Finding> findings) {
    if (!(pod.spec("/volumes") instanceof List<?> volumes)) {
      return;
    }
    for (int index = 0; index < volumes.size(); index++) {
      if (volumes.get(index) instanceof Map<?, ?> volume) {
        for (Object type : volume.keySet()) {
          if (!VOLUMES.contains(type.toString())) {
            findings.add(
                RULE.at(
                    pod.place("/volumes/" + index),
                    pod.owner().title() + " has a volume of the type `" + type + "`.",
                    "Use a claim, `csi`, or one of the types that hold no storage of a node."));
          }
        }
      }
    }
  }

  private static void user(Container container, List<Finding> findings) {
    if (!Boolean.TRUE.equals(SecurityContexts.effective(container, "/runAsNonRoot"))) {
      add(
          container,
          "/runAsNonRoot",
          "may run as root: `runAsNonRoot` is not `true`.",
          "Set `runAsNonRoot: true` in the pod's security context.",
          findings);
    }
    if (SecurityContexts.effective(container, "/runAsUser") instanceof Long user && user == 0) {
      add(
          container,
          "/runAsUser",
          "runs as root: `runAsUser` is `0`.",
          "Set another user, for example `65532`.",
          findings);
    }
  }

  private static void linux(Container container, List<Finding> findings) {
    Object seccomp = SecurityContexts.effective(container, "/seccompProfile/type");
    // `Unconfined` is named by SEC-001 already.
    if (seccomp == null || !SECCOMP.contains(seccomp) && !seccomp.equals("Unconfined")) {
      add(
          container,
          "/seccompProfile",
          "has no seccomp profile.",
          "Set `seccompProfile: {type: RuntimeDefault}` in the pod's security context.",
          findings);
    }
    if (!Boolean.FALSE.equals(container.get("/securityContext/allowPrivilegeEscalation"))) {
      add(
          container,
          "/allowPrivilegeEscalation",
          "may gain privileges: `allowPrivilegeEscalation` is not `false`.",
          "Set `allowPrivilegeEscalation: false` in the container's security context.",
          findings);
    }
    if (!(container.get("/securityContext/capabilities/drop") instanceof List<?> dropped
        && dropped.contains("ALL"))) {
      add(
          container,
          "/capabilities",
          "keeps capabilities: it does not drop `ALL`.",
          "Set `capabilities: {drop: [ALL]}` in the container's security context.",
          findings);
    }
    if (container.get("/securityContext/capabilities/add") instanceof List<?> added) {
      for (Object capability : added) {
        if (!"NET_BIND_SERVICE".equals(capability) && isBaseline(capability)) {
          add(
              container,
              "/capabilities",
              "adds the capability `" + capability + "`.",
              "Leave it out; only `NET_BIND_SERVICE` may be added.",
              findings);
        }
      }
    }
  }

  /** Capabilities beyond baseline are named by SEC-001 already. */
  private static boolean isBaseline(Object capability) {
    return BaselinePods.CAPABILITIES.contains(String.valueOf(capability));
  }

  private static void add(
      Container container, String below, String what, String hint, List<Finding> findings) {
    findings.add(
        RULE.at(
            container.place(SecurityContexts.pointer(container, below)),
            SecurityContexts.title(container) + " " + what,
            hint));
  }
}
