package dev.chartwright.validate.security;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** The rules of this package. */
public final class SecurityRules {

  private SecurityRules() {}

  /** All of them, in the order of their ids. */
  public static List<ReleaseRule> all() {
    return List.of(
        new BaselinePods(),
        new RestrictedPods(),
        new ReadOnlyRoots(),
        new TokensUnmounted(),
        new PoliciesSelectPods(),
        new ResourcesSet(),
        new ImagesPinned(),
        new GatewayProxies());
  }
}
