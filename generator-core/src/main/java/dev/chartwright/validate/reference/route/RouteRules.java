package dev.chartwright.validate.reference.route;

import dev.chartwright.validate.ReleaseRule;
import java.util.List;

/** All rules about routes. */
public final class RouteRules {

  private RouteRules() {}

  /** The rules, in the order in which they are checked. */
  public static List<ReleaseRule> all() {
    return List.of(
        new GatewaysTakeRoutes(),
        new RoutesTellTheirTime(),
        new PoolsStandAlone(),
        new RewritesKeepPaths(),
        new MatchesDiffer(),
        new BackendsExist(),
        new BackendPortsExist());
  }
}
