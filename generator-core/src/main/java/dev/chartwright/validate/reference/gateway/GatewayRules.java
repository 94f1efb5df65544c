package dev.chartwright.validate.reference.gateway;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** All rules about Gateways. */
public final class GatewayRules {

  private GatewayRules() {}

  /** The rules, in the order in which they are checked. */
  public static List<ReleaseRule> all() {
    return List.of(
        new CrossingsAreGranted(),
        new ProxyKeepsItsPorts(),
        new ProxyNamesAreFree(),
        new ClassesAreTheControllers(),
        new ParametersExist(),
        new CertificatesExist(),
        new PoliciesHaveTargets());
  }
}
