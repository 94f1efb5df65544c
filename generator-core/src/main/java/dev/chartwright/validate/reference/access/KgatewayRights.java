package dev.chartwright.validate.reference.access;

import dev.chartwright.validate.reference.Pool;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What kgateway's controller 2.1 does, as rights: the tables of the official chart 2.1.1. */
final class KgatewayRights {

  private static final String WATCH = "get list watch";
  private static final String KINDS =
      "backendconfigpolicies backends directresponses gatewayextensions gatewayparameters"
          + " httplistenerpolicies trafficpolicies";

  /** Without one of these it is never ready, or cannot serve a Gateway. */
  static final SortedSet<Right> NEEDED = Collections.unmodifiableSortedSet(needed());

  /** Those, and what it watches where it finds the kinds. */
  static final SortedSet<Right> USED = Collections.unmodifiableSortedSet(used());

  /** What it needs as well to serve InferencePools. */
  static final SortedSet<Right> NEEDED_FOR_POOLS =
      Collections.unmodifiableSortedSet(neededForPools());

  /** Those, and what it uses for InferencePools. */
  static final SortedSet<Right> USED_FOR_POOLS = Collections.unmodifiableSortedSet(usedForPools());

  /** What it uses where it makes endpoint pickers itself. */
  static final SortedSet<Right> USED_TO_PROVISION =
      Collections.unmodifiableSortedSet(
          Right.row(
              Binding.GROUP,
              "clusterroles clusterrolebindings",
              WATCH + " create delete patch update"));

  private KgatewayRights() {}

  private static SortedSet<Right> needed() {
    SortedSet<Right> needed = new TreeSet<>();
    needed.addAll(
        Right.row("", "configmaps secrets serviceaccounts", WATCH + " create delete patch"));
    needed.addAll(Right.row("", "endpoints namespaces nodes pods", WATCH));
    needed.addAll(Right.row("", "services", WATCH + " create delete patch update"));
    needed.addAll(Right.row("apiextensions.k8s.io", "customresourcedefinitions", WATCH));
    needed.addAll(Right.row("apps", "deployments", WATCH + " create delete patch update"));
    needed.addAll(Right.row("authentication.k8s.io", "tokenreviews", "create"));
    needed.addAll(Right.row("coordination.k8s.io", "leases", "create get update"));
    needed.addAll(Right.row("discovery.k8s.io", "endpointslices", WATCH));
    needed.addAll(Right.row("gateway.kgateway.dev", KINDS, WATCH));
    for (String kind : KINDS.split(" ")) {
      needed.addAll(Right.row("gateway.kgateway.dev", kind + "/status", "get patch update"));
    }
    String api = "gateway.networking.k8s.io";
    needed.addAll(Right.row(api, "gateways grpcroutes httproutes referencegrants", WATCH));
    needed.addAll(Right.row(api, "gatewayclasses", WATCH + " create"));
    needed.addAll(
        Right.row(
            api,
            "gatewayclasses/status gateways/status grpcroutes/status httproutes/status",
            "patch update"));
    return needed;
  }

  private static SortedSet<Right> used() {
    SortedSet<Right> rights = new TreeSet<>(NEEDED);
    String api = "gateway.networking.k8s.io";
    rights.addAll(Right.row("", "events", "create patch"));
    rights.addAll(Right.row(api, "backendtlspolicies tcproutes tlsroutes", WATCH));
    rights.addAll(
        Right.row(
            api, "backendtlspolicies/status tcproutes/status tlsroutes/status", "patch update"));
    rights.addAll(Right.row("gateway.networking.x-k8s.io", "xlistenersets", WATCH));
    rights.addAll(Right.row("gateway.networking.x-k8s.io", "xlistenersets/status", "patch update"));
    rights.addAll(
        Right.row("networking.istio.io", "destinationrules serviceentries workloadentries", WATCH));
    rights.addAll(Right.row("security.istio.io", "authorizationpolicies", WATCH));
    return rights;
  }

  private static SortedSet<Right> neededForPools() {
    SortedSet<Right> rights = new TreeSet<>();
    rights.addAll(Right.row(Pool.GROUP, "inferencepools", WATCH));
    rights.addAll(Right.row(Pool.GROUP, "inferencepools/status", "update"));
    return rights;
  }

  private static SortedSet<Right> usedForPools() {
    SortedSet<Right> rights = new TreeSet<>(NEEDED_FOR_POOLS);
    rights.addAll(Right.row(Pool.GROUP, "inferencepools", "update"));
    rights.addAll(Right.row("inference.networking.x-k8s.io", "inferenceobjectives", WATCH));
    rights.addAll(Right.row("authorization.k8s.io", "subjectaccessreviews", "create"));
    return rights;
  }
}
