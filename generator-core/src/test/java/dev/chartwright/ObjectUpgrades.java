package dev.chartwright;

import dev.chartwright.upgrade.ChartVersion;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits of what our charts render to, by what the upgrade to them does in the cluster. */
final class ObjectUpgrades {

  private static final Set<String> DATA = Set.of("PersistentVolumeClaim", "Secret");
  private static final String POD = "/spec/template/spec";
  private static final String TEMPLATES = "Deployment|StatefulSet|DaemonSet|Job";
  private static final String ALL =
      TEMPLATES
          + "|Service|HTTPRoute|Gateway|InferencePool|ConfigMap|ServiceAccount|Role|Secret"
          + "|RoleBinding|ClusterRole|ClusterRoleBinding|NetworkPolicy|PodDisruptionBudget"
          + "|PersistentVolumeClaim|StorageClass|PriorityClass|IngressClass";

  private ObjectUpgrades() {}

  /** Every edit that breaks something, and the id of the rule that says so. */
  static List<UpgradeEdit> harmful(String chart, List<RenderedObject> objects) {
    List<UpgradeEdit> edits = new ArrayList<>();
    for (Edit edit : breaking()) {
      edits.addAll(edited(chart, objects, edit));
    }
    for (RenderedObject object : managed(objects)) {
      boolean data = DATA.contains(object.kind());
      boolean crd = object.kind().equals("CustomResourceDefinition");
      List<RenderedObject> rest = new ArrayList<>(objects);
      rest.remove(object);
      edits.add(
          UpgradeEdit.ofObjects(
              chart + ", without " + object.title(),
              objects,
              rest,
              List.of(crd ? "UPG-004" : data ? "UPG-014" : "UPG-013", "UPG-015")));
      if (!crd) {
        Edit renamed =
            Edit.of(object.kind(), "/metadata/name", Change.RENAMED, data ? "UPG-014" : "UPG-015");
        edits.addAll(edited(chart, objects, object, renamed));
      }
    }
    return edits;
  }

  /** Every edit that breaks nothing. */
  static List<UpgradeEdit> harmless(String chart, List<RenderedObject> objects) {
    List<UpgradeEdit> edits = new ArrayList<>();
    for (Edit edit : breakingNothing()) {
      edits.addAll(edited(chart, objects, edit));
    }
    for (RenderedObject object : objects) {
      edits.addAll(edited(chart, objects, object, turned(object.kind())));
      Object kept =
          Edit.with(
              object.root(),
              "/metadata/annotations",
              Change.with("helm.sh/resource-policy", "keep"));
      boolean crd = object.kind().equals("CustomResourceDefinition");
      if (!crd && managed(objects).contains(object)) {
        List<RenderedObject> rest = new ArrayList<>(objects);
        rest.remove(object);
        List<RenderedObject> before = new ArrayList<>(rest);
        before.add(object(object, kept));
        edits.add(
            UpgradeEdit.ofObjects(
                chart + ", without kept " + object.title(), before, rest, List.of()));
      }
      List<RenderedObject> more = new ArrayList<>(objects);
      more.add(object(object, Edit.with(object.root(), "/metadata/name", Change.set("new"))));
      edits.add(
          UpgradeEdit.ofObjects(chart + ", more than " + object.title(), objects, more, List.of()));
    }
    return edits;
  }

  private static List<Edit> breaking() {
    List<Edit> edits = new ArrayList<>();
    for (String kind : List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")) {
      edits.add(Edit.of(kind, "/spec/selector/matchLabels/*", Change.RENAMED, "UPG-001"));
      edits.add(Edit.of(kind, "/spec/selector/matchLabels/*", Change.GONE, "UPG-001"));
      edits.add(Edit.of(kind, "/spec/selector/matchLabels", Change.with("team", "a"), "UPG-001"));
    }
    immutable(edits, "StatefulSet", "/spec/serviceName", Change.RENAMED);
    immutable(edits, "StatefulSet", "/spec/podManagementPolicy", Change.set("Parallel"));
    immutable(edits, "StatefulSet", "/spec/volumeClaimTemplates/*/metadata/name", Change.RENAMED);
    immutable(
        edits,
        "StatefulSet",
        "/spec/volumeClaimTemplates/*/spec/resources/requests/storage",
        Change.set("99Gi"));
    immutable(edits, "Job", POD + "/containers/*/image", Change.RENAMED);
    immutable(edits, "Job", "/spec/completionMode", Change.set("Indexed"));
    String claim = "PersistentVolumeClaim";
    immutable(edits, claim, "/spec/accessModes/*", Change.set("ReadWriteOncePod"));
    immutable(edits, claim, "/spec/storageClassName", Change.set("another"));
    immutable(edits, claim, "/spec/volumeMode", Change.set("Block"));
    immutable(edits, claim, "/spec/volumeName", Change.set("another"));
    immutable(edits, claim, "/spec/selector", Change.set(Map.of("matchLabels", Map.of("a", "b"))));
    immutable(
        edits, claim, "/spec/dataSource", Change.set(Map.of("kind", "Snapshot", "name", "a")));
    immutable(edits, "Secret", "/type", Change.set("example.com/other"));
    String bindings = "RoleBinding|ClusterRoleBinding";
    immutable(edits, bindings, "/roleRef/name", Change.RENAMED);
    immutable(edits, "RoleBinding", "/roleRef/kind", Change.set("Other"));
    immutable(edits, "StorageClass", "/provisioner", Change.RENAMED);
    immutable(edits, "StorageClass", "/parameters/*", Change.RENAMED);
    immutable(edits, "StorageClass", "/reclaimPolicy", Change.set("Retain"));
    immutable(edits, "StorageClass", "/volumeBindingMode", Change.set("WaitForFirstConsumer"));
    immutable(edits, "PriorityClass", "/value", Change.HIGHER);
    immutable(edits, "PriorityClass", "/preemptionPolicy", Change.set("Never"));
    immutable(edits, "IngressClass", "/spec/controller", Change.RENAMED);
    immutable(edits, "Service", "/spec/clusterIP", Change.set("10.0.0.7"));
    edits.add(Edit.of("Service", "/spec/clusterIP", Change.GONE, "UPG-001").only("clusterIP=None"));
    edits.add(
        Edit.of("ConfigMap", "/immutable", Change.set(false), "UPG-001").only("immutable=true"));
    edits.add(Edit.of("ConfigMap", "/data/*", Change.RENAMED, "UPG-001").only("immutable=true"));
    for (Object size : List.of("1Gi", "1M", "1e3", "100k", 4096L)) {
      edits.add(Edit.of(claim, "/spec/resources/requests/storage", Change.set(size), "UPG-002"));
    }
    for (String containers : List.of("/containers", "/initContainers")) {
      edits.add(
          Edit.of(
              "Deployment|StatefulSet|DaemonSet",
              POD + containers + "/*/image",
              Change.RENAMED,
              "UPG-016"));
    }
    return edits;
  }

  private static void immutable(
      List<Edit> edits,
      String kinds,
      String pattern,
      java.util.function.UnaryOperator<@Nullable Object> change) {
    edits.add(Edit.of(kinds, pattern, change, "UPG-001"));
  }

  private static List<Edit> breakingNothing() {
    String container = POD + "/containers/*";
    String claim = "PersistentVolumeClaim";
    return List.of(
        Edit.of(ALL, "/metadata/annotations", Change.with("example.com/note", "x")),
        Edit.of(ALL, "/metadata/labels", Change.with("example.com/team", "x")),
        Edit.of(ALL, "/metadata/labels", Change.with("helm.sh/chart", "chat-9.9.9")),
        Edit.of(ALL, "/metadata/labels", Change.GONE),
        Edit.of("Deployment|StatefulSet", "/spec/replicas", Change.HIGHER),
        Edit.of("Deployment", "/spec/template/metadata/labels", Change.with("team", "x")),
        Edit.of("Deployment", "/spec/strategy", Change.set(Map.of("type", "Recreate"))),
        Edit.of("Deployment", POD + "/priorityClassName", Change.set("high")),
        Edit.of("Deployment", container + "/env", Change.added(Map.of("name", "A", "value", "b"))),
        Edit.of("Deployment", container + "/resources/requests/cpu", Change.set("3")),
        Edit.of("Deployment", container + "/image", Change.RENAMED),
        Edit.of("StatefulSet", "/spec/podManagementPolicy", Change.set("OrderedReady")),
        Edit.of("StatefulSet", "/spec/volumeClaimTemplates/*", Change.with("apiVersion", "v1")),
        Edit.of("Job", "/spec/completionMode", Change.set("NonIndexed")),
        Edit.of("Job", "/spec/parallelism", Change.set(2L)),
        Edit.of(claim, "/spec/volumeMode", Change.set("Filesystem")),
        Edit.of(claim, "/spec/resources/requests/storage", Change.set("9Ti")),
        Edit.of("Secret", "/type", Change.instead("kubernetes.io/tls"))
            .only("type=kubernetes.io/tls"),
        Edit.of("Secret", "/data/*", Change.RENAMED),
        Edit.of("StorageClass", "/reclaimPolicy", Change.set("Delete")),
        Edit.of("StorageClass", "/allowVolumeExpansion", Change.set(true)),
        Edit.of("Service", "/spec/ports/*/name", Change.RENAMED),
        Edit.of("Service", "/spec/sessionAffinity", Change.set("None")),
        Edit.of("HTTPRoute", "/spec/hostnames", Change.set(List.of("ai.example.com"))),
        Edit.of("Role|ClusterRole", "/rules/*/verbs", Change.added("patch")));
  }

  /** The keys of each map the other way round, which says the same. */
  private static Edit turned(String kind) {
    return new Edit(kind, "/metadata", ObjectUpgrades::turned, List.of(), "");
  }

  private static @Nullable Object turned(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    List<Object> keys = new ArrayList<>(map.keySet());
    Collections.reverse(keys);
    Map<Object, @Nullable Object> turned = new LinkedHashMap<>();
    keys.forEach(key -> turned.put(key, turned(map.get(key))));
    return turned;
  }

  private static List<UpgradeEdit> edited(String chart, List<RenderedObject> objects, Edit edit) {
    return objects.stream()
        .filter(edit::isFor)
        .flatMap(object -> edited(chart, objects, object, edit).stream())
        .toList();
  }

  private static List<UpgradeEdit> edited(
      String chart, List<RenderedObject> objects, RenderedObject object, Edit edit) {
    List<UpgradeEdit> edits = new ArrayList<>();
    boolean harmful = !edit.ids().isEmpty();
    for (String place : edit.places(object.root())) {
      Object root = Edit.with(object.root(), place, edit.change());
      if (!harmful || !object.root().equals(root) && managed(objects).contains(object)) {
        List<RenderedObject> after = new ArrayList<>(objects);
        after.set(objects.indexOf(object), object(object, root));
        edits.add(
            UpgradeEdit.ofObjects(
                chart + ", " + object.title() + " " + place, objects, after, edit.ids()));
      }
    }
    return edits;
  }

  private static List<RenderedObject> managed(List<RenderedObject> objects) {
    return List.copyOf(
        ChartVersion.of("a", dev.chartwright.chart.ChartTree.of(Map.of()), objects)
            .managed()
            .values());
  }

  static RenderedObject object(RenderedObject from, @Nullable Object root) {
    String kind = JsonPointers.find(root, "/kind") instanceof String text ? text : from.kind();
    String apiVersion =
        JsonPointers.find(root, "/apiVersion") instanceof String text ? text : from.apiVersion();
    String name =
        JsonPointers.find(root, "/metadata/name") instanceof String text ? text : from.name();
    return new RenderedObject(
        apiVersion,
        kind,
        from.namespace(),
        name,
        new YamlDocument(from.document().file(), root, Map.of()));
  }
}
