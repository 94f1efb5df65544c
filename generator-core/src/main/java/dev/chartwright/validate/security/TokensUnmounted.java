package dev.chartwright.validate.security;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.kubernetes.ImageReference;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps tokens of the API out of pods that have nothing to ask there. */
final class TokensUnmounted implements ReleaseRule {

  static final Rule RULE =
      Rule.warning(
          "SEC-004", "A pod whose account has no role should not mount the account's token.");

  private static final String RBAC = "rbac.authorization.k8s.io";

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (PodTemplate pod : release.pods()) {
      String account =
          pod.spec("/serviceAccountName") instanceof String name && !name.isEmpty()
              ? name
              : "default";
      if (mounts(release, pod, account) && !isBound(release, pod, account) && !asks(pod)) {
        findings.add(
            RULE.at(
                pod.place("/serviceAccountName"),
                pod.owner().title()
                    + " mounts the token of the account `"
                    + account
                    + "`, which no role is bound to.",
                "Set `automountServiceAccountToken: false` in the pod, or bind the role that it"
                    + " needs."));
      }
    }
    return findings;
  }

  /** Programs that are nothing without the API server are bound elsewhere if not here. */
  private static boolean asks(PodTemplate pod) {
    return pod.containers().stream()
        .map(container -> ImageReference.of(container.image()).name())
        .anyMatch(
            name ->
                name.matches(
                    "epp|.*-epp|kgateway|llm-d-(?:inference-scheduler|router-endpoint-picker)"
                        + "|.*(?:controller|operator|manager).*"));
  }

  private static boolean mounts(Release release, PodTemplate pod, String account) {
    Object own = pod.spec("/automountServiceAccountToken");
    if (own != null) {
      return !Boolean.FALSE.equals(own);
    }
    Optional<RenderedObject> object =
        release.object("", "ServiceAccount", pod.owner().namespace(), account);
    if (object.isEmpty()) {
      // Who made the account elsewhere may have bound it there.
      return account.equals("default");
    }
    return !Boolean.FALSE.equals(Release.at(object.get(), "/automountServiceAccountToken"));
  }

  private static boolean isBound(Release release, PodTemplate pod, String account) {
    return release.objects().stream()
        .filter(object -> object.group().equals(RBAC) && object.kind().endsWith("RoleBinding"))
        .anyMatch(
            binding ->
                Release.at(binding, "/subjects") instanceof List<?> subjects
                    && subjects.stream()
                        .anyMatch(
                            each ->
                                each instanceof Map<?, ?> subject
                                    && names(subject, binding, pod, account)));
  }

  private static boolean names(
      Map<?, ?> subject, RenderedObject binding, PodTemplate pod, String account) {
    String namespace = pod.owner().namespace();
    if ("Group".equals(subject.get("kind"))) {
      return "system:serviceaccounts".equals(subject.get("name"))
          || ("system:serviceaccounts:" + namespace).equals(subject.get("name"));
    }
    Object own = subject.get("namespace");
    return "ServiceAccount".equals(subject.get("kind"))
        && account.equals(subject.get("name"))
        && namespace.equals(own == null ? binding.namespace() : own);
  }
}
