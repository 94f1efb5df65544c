package dev.chartwright.upgrade.object;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.upgrade.UpgradeRule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields that the API server lets nobody change: the upgrade fails with {@code field is immutable}.
 * Source: the update validation of Kubernetes 1.33, {@code pkg/apis/*}{@code /validation}.
 */
public final class ImmutableFields implements UpgradeRule {

  private static final Rule STAYS =
      Rule.error("UPG-001", "A field that cannot be changed must stay as it is.");

  /** Group and kind to fields; a field with {@code =} is that if it is absent. */
  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("apps Deployment", List.of("/spec/selector")),
          Map.entry("apps DaemonSet", List.of("/spec/selector")),
          Map.entry("apps ReplicaSet", List.of("/spec/selector")),
          Map.entry(
              "apps StatefulSet",
              List.of(
                  "/spec/selector",
                  "/spec/serviceName",
                  "/spec/podManagementPolicy=OrderedReady",
                  "/spec/volumeClaimTemplates")),
          Map.entry(
              "batch Job",
              List.of("/spec/template", "/spec/selector", "/spec/completionMode=NonIndexed")),
          Map.entry(
              " PersistentVolumeClaim",
              List.of(
                  "/spec/accessModes",
                  "/spec/storageClassName",
                  "/spec/volumeMode=Filesystem",
                  "/spec/volumeName",
                  "/spec/selector",
                  "/spec/dataSource",
                  "/spec/dataSourceRef")),
          Map.entry(" Secret", List.of("/type=Opaque")),
          Map.entry("rbac.authorization.k8s.io RoleBinding", List.of("/roleRef")),
          Map.entry("rbac.authorization.k8s.io ClusterRoleBinding", List.of("/roleRef")),
          Map.entry(
              "storage.k8s.io StorageClass",
              List.of(
                  "/provisioner",
                  "/parameters",
                  "/reclaimPolicy=Delete",
                  "/volumeBindingMode=Immediate")),
          Map.entry(
              "scheduling.k8s.io PriorityClass",
              List.of("/value", "/preemptionPolicy=PreemptLowerPriority")),
          Map.entry("networking.k8s.io IngressClass", List.of("/spec/controller")));

  /** What a claim in a StatefulSet may say without saying anything. */
  private static final Set<String> WITHOUT_MEANING = Set.of("apiVersion", "kind", "status");

  @Override
  public List<Finding> check(Upgrade upgrade) {
    List<Finding> findings = new ArrayList<>();
    for (Upgrade.Pair pair : upgrade.kept()) {
      String kind = pair.after().group() + " " + pair.after().kind();
      for (String field : FIELDS.getOrDefault(kind, List.of())) {
        String pointer = field.replaceFirst("=.*", "");
        String absent = field.substring(pointer.length()).replace("=", "");
        compare(pair, pointer, absent, findings);
      }
      if (kind.equals(" Service")) {
        service(pair, findings);
      } else if (kind.equals(" ConfigMap") || kind.equals(" Secret")) {
        immutableData(pair, findings);
      }
    }
    return findings;
  }

  private static void compare(
      Upgrade.Pair pair, String pointer, String absent, List<Finding> findings) {
    if (!Objects.equals(
        normal(pair.before(), pointer, absent), normal(pair.after(), pointer, absent))) {
      findings.add(changed(pair.after(), pointer, "is another one now"));
    }
  }

  private static @Nullable Object normal(RenderedObject object, String pointer, String absent) {
    Object value = Release.at(object, pointer);
    if (value == null && !absent.isEmpty()) {
      return absent;
    }
    if (pointer.endsWith("/volumeClaimTemplates") && value instanceof List<?> claims) {
      return claims.stream().map(ImmutableFields::claim).toList();
    }
    return value;
  }

  private static @Nullable Object claim(@Nullable Object claim) {
    if (!(claim instanceof Map<?, ?> map)) {
      return claim;
    }
    Map<Object, @Nullable Object> normal = new LinkedHashMap<>(map);
    normal.keySet().removeAll(WITHOUT_MEANING);
    if (normal.get("spec") instanceof Map<?, ?> spec) {
      Map<Object, @Nullable Object> rest = new LinkedHashMap<>(spec);
      rest.remove("volumeMode", "Filesystem");
      normal.put("spec", rest);
    }
    return normal;
  }

  /** An address that was given by the cluster and is not named afterwards stays. */
  private static void service(Upgrade.Pair pair, List<Finding> findings) {
    String before = address(pair.before());
    String after = address(pair.after());
    boolean external = before.equals("ExternalName") || after.equals("ExternalName");
    boolean named = !after.isEmpty() || before.equals("None");
    if (!external && named && !before.equals(after)) {
      findings.add(
          changed(
              pair.after(),
              "/spec/clusterIP",
              "was `" + orGiven(before) + "` and is `" + orGiven(after) + "`"));
    }
  }

  private static String address(RenderedObject service) {
    return "ExternalName".equals(Release.at(service, "/spec/type"))
        ? "ExternalName"
        : Release.at(service, "/spec/clusterIP") instanceof String address ? address : "";
  }

  private static String orGiven(String address) {
    return address.isEmpty() ? "given by the cluster" : address;
  }

  private static void immutableData(Upgrade.Pair pair, List<Finding> findings) {
    if (!Boolean.TRUE.equals(Release.at(pair.before(), "/immutable"))) {
      return;
    }
    if (!Boolean.TRUE.equals(Release.at(pair.after(), "/immutable"))) {
      findings.add(changed(pair.after(), "/immutable", "was `true` and is no more"));
    }
    for (String pointer : List.of("/data", "/binaryData", "/stringData")) {
      compare(pair, pointer, "", findings);
    }
  }

  private static Finding changed(RenderedObject object, String pointer, String how) {
    return STAYS.at(
        object.place(pointer),
        object.title() + ": `" + pointer.substring(1).replace('/', '.') + "` " + how + ".",
        "Keep it as it was, or give the object another name and say so to users.");
  }
}
