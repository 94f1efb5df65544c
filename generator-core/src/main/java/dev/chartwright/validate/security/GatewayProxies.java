package dev.chartwright.validate.security;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what kgateway will make a proxy's pod of: the pod itself is in no rendering. */
final class GatewayProxies implements ReleaseRule {

  static final Rule RULE =
      Rule.warning(
          "SEC-010", "GatewayParameters should give the proxy a seccomp profile and resources.");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (RenderedObject object : release.objects("gateway.kgateway.dev", "GatewayParameters")) {
      if (Release.at(object, "/spec/kube") instanceof Map) {
        check(object, findings);
      }
    }
    return findings;
  }

  private static void check(RenderedObject object, List<Finding> findings) {
    String kube = "/spec/kube";
    Object seccomp = Release.at(object, kube + "/podTemplate/securityContext/seccompProfile/type");
    if (!Set.of("RuntimeDefault", "Localhost").contains(String.valueOf(seccomp))) {
      findings.add(
          RULE.at(
              object.place(kube + "/podTemplate/securityContext"),
              object.title() + " gives the proxy no seccomp profile, and kgateway sets none.",
              "Set `podTemplate.securityContext.seccompProfile.type: RuntimeDefault`: a namespace"
                  + " that enforces `restricted` refuses the proxy's pod otherwise."));
    }
    if (Boolean.TRUE.equals(Release.at(object, kube + "/omitDefaultSecurityContext"))) {
      findings.add(
          RULE.at(
              object.place(kube + "/omitDefaultSecurityContext"),
              object.title() + " takes kgateway's security context off the proxy.",
              "Leave `omitDefaultSecurityContext` out."));
    }
    boolean agentgateway = Boolean.TRUE.equals(Release.at(object, kube + "/agentgateway/enabled"));
    String container = kube + (agentgateway ? "/agentgateway" : "/envoyContainer");
    for (String key : List.of("requests/cpu", "requests/memory", "limits/memory")) {
      if (Release.at(object, container + "/resources/" + key) == null) {
        findings.add(
            RULE.at(
                object.place(container + "/resources"),
                object.title() + " does not set `" + key.replace('/', '.') + "` of the proxy.",
                "Set it: kgateway gives the proxy no resources of its own."));
      }
    }
  }
}
