package dev.chartwright;

import dev.chartwright.validate.reference.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Single changes that break a reference of our own charts, and changes that break nothing. */
final class ReferenceEdits {

  private static final String CHECKED = "Deployment|Pod";
  private static final String POD = "/spec/template/spec";

  private ReferenceEdits() {}

  /** Each breaks what one of its ids is about. */
  static List<Edit> harmful() {
    List<Edit> edits = new ArrayList<>();
    edits.addAll(routes());
    edits.addAll(gateways());
    edits.addAll(pools());
    edits.addAll(pods());
    edits.addAll(rights());
    edits.addAll(rollouts());
    return edits;
  }

  private static List<Edit> routes() {
    String rule = "/spec/rules/*";
    return List.of(
        Edit.of("HTTPRoute", "/spec/parentRefs/*/name", Change.RENAMED, "REF-001"),
        Edit.of("HTTPRoute", "/spec/parentRefs/*/sectionName", Change.RENAMED, "REF-002"),
        Edit.of("HTTPRoute", "/spec/parentRefs/*/port", Change.set(4711L), "REF-002"),
        Edit.of("HTTPRoute", "/metadata/namespace", Change.RENAMED, "REF-001"),
        Edit.of("HTTPRoute", rule + "/timeouts", Change.GONE, "REF-005"),
        Edit.of("HTTPRoute", rule + "/timeouts/request", Change.GONE, "REF-005"),
        Edit.of("HTTPRoute", rule + "/backendRefs", Change::twice, "REF-006"),
        Edit.of("HTTPRoute", rule + "/filters", Change::withoutRewrite, "REF-008"),
        Edit.of("HTTPRoute", rule + "/backendRefs/*/name", Change.RENAMED, "REF-010"),
        Edit.of("HTTPRoute", rule + "/backendRefs/*/group", Change.GONE, "REF-011"),
        Edit.of(
            "HTTPRoute",
            rule + "/backendRefs/*/group",
            Change.set("inference.networking.x-k8s.io"),
            "REF-011"),
        Edit.of("HTTPRoute", rule + "/backendRefs/*/kind", Change.GONE, "REF-011"),
        Edit.of("HTTPRoute", rule + "/backendRefs/*/port", Change.HIGHER, "REF-013"),
        Edit.of(
            "HTTPRoute", rule + "/backendRefs/*/namespace", Change.set("elsewhere"), "REF-010"));
  }

  private static List<Edit> gateways() {
    String listener = "/spec/listeners/*";
    return List.of(
        Edit.of("Gateway", "/metadata/name", Change.RENAMED, "REF-001", "REF-021"),
        Edit.of("Gateway", "/metadata/namespace", Change.RENAMED, "REF-001", "REF-018"),
        Edit.of("Gateway", listener, Change.GONE, "REF-002"),
        Edit.of("Gateway", listener + "/name", Change.RENAMED, "REF-002"),
        Edit.of(
            "Gateway", listener + "/allowedRoutes/namespaces/from", Change.set("None"), "REF-003"),
        Edit.of(
            "Gateway",
            listener + "/allowedRoutes/kinds",
            Change.set(List.of(Map.of("kind", "GRPCRoute"))),
            "REF-003"),
        Edit.of("Gateway", listener + "/port", Change.set(8082L), "REF-015"),
        Edit.of("Gateway", listener + "/port", Change.set(9091L), "REF-015"),
        Edit.of("Gateway", listener + "/port", Change.set(19000L), "REF-015"),
        Edit.of("Gateway", "/spec/infrastructure/parametersRef/name", Change.RENAMED, "REF-018"),
        Edit.of("GatewayParameters", "/metadata/name", Change.RENAMED, "REF-018"),
        Edit.of("Gateway", listener + "/tls/certificateRefs/*/name", Change.RENAMED, "REF-019"),
        Edit.of("Secret", "/data/*", Change.GONE, "REF-020", "REF-048"),
        Edit.of("Secret", "/metadata/name", Change.RENAMED, "REF-019", "REF-047"),
        Edit.of("HTTPListenerPolicy", "/spec/targetRefs/*/name", Change.RENAMED, "REF-021"),
        Edit.of("Gateway", "/apiVersion", Change.set("gateway.networking.k8s.io/v9"), "ORD-003"),
        Edit.of(
            "HTTPListenerPolicy", "/apiVersion", Change.set("gateway.kgateway.dev/v9"), "ORD-003"),
        Edit.of("HTTPRoute", "/apiVersion", Change.set("gateway.networking.k8s.io/v9"), "ORD-003"));
  }

  private static List<Edit> pools() {
    String picker = "/spec/endpointPickerRef";
    return List.of(
        Edit.of("InferencePool", "/spec/selector/matchLabels/*", Change.RENAMED, "REF-030"),
        Edit.of("InferencePool", "/spec/targetPorts/*/number", Change.HIGHER, "REF-035"),
        Edit.of("InferencePool", "/spec/targetPorts", Change::twice, "REF-034"),
        Edit.of("InferencePool", picker + "/name", Change.RENAMED, "REF-036"),
        Edit.of("InferencePool", picker + "/kind", Change.set("Deployment"), "REF-036"),
        Edit.of("InferencePool", picker + "/group", Change.set("apps"), "REF-036"),
        Edit.of("InferencePool", picker + "/port/number", Change.HIGHER, "REF-037", "REF-038"),
        Edit.of("InferencePool", "/metadata/name", Change.RENAMED, "REF-039", "REF-010"),
        Edit.of("InferencePool", "/apiVersion", Change.set(Pool.GROUP + "/v9"), "ORD-003"),
        Edit.of("Deployment", POD + "/containers/*/args", Change.flag("pool-name"), "REF-039"),
        Edit.of("Deployment", POD + "/containers/*/args", Change.flag("pool-namespace"), "REF-039"),
        Edit.of("Deployment", POD + "/containers/*/args", Change.flag("pool-group"), "REF-039"),
        Edit.of("Deployment", POD + "/containers/*/args", Change.flag("grpc-port"), "REF-038"));
  }

  private static List<Edit> pods() {
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.of("Service", "/spec/selector/*", Change.RENAMED, "REF-040", "REF-038"));
    edits.add(Edit.of("Service", "/metadata/name", Change::picker, "REF-036"));
    edits.add(
        Edit.of("PodDisruptionBudget", "/spec/selector/matchLabels/*", Change.RENAMED, "REF-041"));
    edits.add(
        Edit.of("NetworkPolicy", "/spec/podSelector/matchLabels/*", Change.RENAMED, "REF-041"));
    edits.add(Edit.of("Service", "/spec/ports/*/targetPort", Change.set("nowhere"), "REF-042"));
    edits.add(Edit.of("Service", "/spec/ports/*/targetPort", Change.set(4711L), "REF-043"));
    edits.add(
        Edit.of(
            "NetworkPolicy",
            "/spec/ingress/*/ports/*/port",
            value -> value instanceof String ? "nowhere" : value,
            "REF-042"));
    edits.add(Edit.of("Deployment", "/spec/selector/matchLabels/*", Change.RENAMED, "REF-044"));
    edits.add(Edit.of("Deployment", "/spec/template/metadata/labels/*", Change.RENAMED, "REF-044"));
    edits.add(Edit.of("ServiceAccount", "/metadata/name", Change.RENAMED, "REF-045", "REF-051"));
    edits.add(
        Edit.of("ServiceAccount", "/metadata/namespace", Change.RENAMED, "REF-045", "REF-051"));
    edits.add(Edit.of("ConfigMap", "/metadata/name", Change.RENAMED, "REF-046"));
    for (String pod : List.of(POD, "/spec")) {
      String container = pod + "/containers/*";
      edits.add(Edit.of(CHECKED, pod + "/serviceAccountName", Change.RENAMED, "REF-045"));
      edits.add(Edit.of(CHECKED, pod + "/volumes/*/configMap/name", Change.RENAMED, "REF-046"));
      edits.add(Edit.of(CHECKED, pod + "/volumes/*/secret/secretName", Change.RENAMED, "REF-047"));
      edits.add(Edit.of(CHECKED, pod + "/volumes/*/secret/items/*/key", Change.RENAMED, "REF-048"));
      edits.add(Edit.of(CHECKED, pod + "/volumes/*/name", Change.RENAMED, "REF-049"));
      edits.add(Edit.of(CHECKED, container + "/volumeMounts/*/name", Change.RENAMED, "REF-049"));
      edits.add(
          Edit.of(
              CHECKED,
              container + "/env/*/valueFrom/secretKeyRef/name",
              Change.RENAMED,
              "REF-047"));
      for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
        String port = container + "/" + probe + "/httpGet/port";
        edits.add(Edit.of(CHECKED, port, Change.set("nowhere"), "REF-042"));
        edits.add(Edit.of(CHECKED, port, Change.set(4711L), "REF-043"));
        edits.add(
            Edit.of(CHECKED, container + "/" + probe + "/grpc/port", Change.HIGHER, "REF-043"));
      }
    }
    return edits;
  }

  private static List<Edit> rights() {
    String roles = "Role|ClusterRole";
    String bindings = "RoleBinding|ClusterRoleBinding";
    return List.of(
        Edit.of(bindings, "/roleRef/name", Change.RENAMED, "REF-050"),
        Edit.of(bindings, "/roleRef/kind", Change.set("NoRole"), "REF-050"),
        Edit.of(bindings, "/subjects/*/name", Change.RENAMED, "REF-051"),
        Edit.of("ClusterRoleBinding", "/subjects/*/namespace", Change.GONE, "REF-051"),
        Edit.of(roles, "/metadata/name", Change.RENAMED, "REF-050"),
        Edit.of("Role", "/rules/*", Change.GONE, "REF-052"),
        Edit.of("Role", "/rules/*/verbs/*", Change.GONE, "REF-052"),
        Edit.of("Role", "/rules/*/resources/*", Change.RENAMED, "REF-052"),
        Edit.of("Role", "/rules/*/apiGroups/*", Change.RENAMED, "REF-052"),
        Edit.of("Role", "/rules/*/verbs", Change.added("delete"), "REF-053"),
        Edit.of(roles, "/rules/*/resources", Change.added("roles"), "REF-053"),
        Edit.of(roles, "/rules/*/verbs", Change.added("*"), "REF-053"));
  }

  private static List<Edit> rollouts() {
    String container = POD + "/containers/*";
    return List.of(
        Edit.of("PodDisruptionBudget", "/spec/maxUnavailable", Change.set(0L), "REF-060"),
        Edit.of("PodDisruptionBudget", "/spec/maxUnavailable", Change.set("0%"), "REF-060"),
        Edit.of(
                "Deployment",
                "/spec/strategy/rollingUpdate",
                Change.set(Map.of("maxSurge", 1L, "maxUnavailable", 0L)),
                "REF-061")
            .only("nvidia.com/gpu"),
        Edit.of("Deployment", "/spec/strategy/rollingUpdate", Change.GONE, "REF-061")
            .only("nvidia.com/gpu"),
        Edit.of(
            "Deployment",
            POD + "/terminationGracePeriodSeconds",
            Change.GONE,
            "REF-062",
            "REF-063"),
        Edit.of(
            "Deployment",
            POD + "/terminationGracePeriodSeconds",
            Change.instead(99L),
            "REF-062",
            "REF-063"),
        Edit.of(
            "Deployment",
            container + "/lifecycle/preStop/sleep/seconds",
            Change.set(99L),
            "REF-062"),
        Edit.of("HTTPRoute", "/spec/rules/*/timeouts/request", Change.set("2h"), "REF-062"),
        Edit.of("Deployment", container + "/readinessProbe", Change::withoutHttp, "REF-066"),
        Edit.of(
            "Deployment", container + "/startupProbe/failureThreshold", Change.set(2L), "REF-067"));
  }

  /** Each changes something that no rule is about. */
  static List<Edit> harmless() {
    String all =
        "Deployment|Service|HTTPRoute|Gateway|InferencePool|ConfigMap|ServiceAccount|Role|Secret"
            + "|RoleBinding|ClusterRole|ClusterRoleBinding|NetworkPolicy|PodDisruptionBudget|Pod";
    String container = POD + "/containers/*";
    return List.of(
        Edit.of(all, "/metadata/annotations", Change.with("example.com/note", "x")),
        Edit.of(all, "/metadata/labels", Change.with("example.com/team", "x")),
        Edit.of("Deployment", "/spec/replicas", Change.HIGHER),
        Edit.of(
            "Deployment", "/spec/template/metadata/annotations", Change.with("example.com/a", "x")),
        Edit.of("Deployment", "/spec/template/metadata/labels", Change.with("example.com/b", "x")),
        Edit.of("Deployment", POD + "/priorityClassName", Change.set("high")),
        Edit.of("Deployment", POD + "/nodeSelector", Change.with("example.com/pool", "x")),
        Edit.of(
            "Deployment", container + "/env", Change.added(Map.of("name", "NOTE", "value", "x"))),
        Edit.of("Deployment", container + "/ports", Change.added(Map.of("containerPort", 4711L))),
        Edit.of("Deployment", container + "/resources/requests/cpu", Change.set("3")),
        Edit.of("HTTPRoute", "/spec/hostnames", Change.set(List.of("ai.example.com"))),
        Edit.of("HTTPRoute", "/spec/rules/*/backendRefs/*/port", Change.GONE),
        Edit.of("Service", "/spec/sessionAffinity", Change.set("None")),
        Edit.of("PodDisruptionBudget", "/spec/maxUnavailable", Change.set(2L)));
  }
}
