package dev.chartwright;

import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.RenderedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an upgrade finds in the cluster: what our charts render to, with claims, and what they have
 * nothing of: other workloads made of their Deployments, headless Services, fixed ConfigMaps, kinds
 * of a whole cluster, and a CRD from a template.
 */
final class UpgradeObjects {

  private UpgradeObjects() {}

  static List<RenderedObject> of(HelmEngine engine, RenderedChart chart) {
    List<RenderedObject> objects = new ArrayList<>(rendered(engine, chart));
    List<RenderedObject> more = new ArrayList<>();
    for (RenderedObject object : objects) {
      if (object.kind().equals("Deployment")) {
        more.addAll(workloads(object));
      } else if (object.kind().equals("ConfigMap")) {
        Object root = Edit.with(object.root(), "/metadata/name", Change.set(object.name() + "-i"));
        more.add(ObjectUpgrades.object(object, Edit.with(root, "/immutable", Change.set(true))));
      } else if (object.kind().equals("Service")) {
        Object root = Edit.with(object.root(), "/metadata/name", Change.set(object.name() + "-h"));
        more.add(
            ObjectUpgrades.object(object, Edit.with(root, "/spec/clusterIP", Change.set("None"))));
      }
    }
    objects.addAll(more);
    objects.addAll(alone());
    // A claim is kept by policy; here it is as in a chart that forgot to.
    objects.replaceAll(
        object ->
            object.kind().equals("PersistentVolumeClaim")
                ? ObjectUpgrades.object(
                    object, Edit.with(object.root(), "/metadata/annotations", Change.GONE))
                : object);
    return List.copyOf(objects);
  }

  private static List<RenderedObject> rendered(HelmEngine engine, RenderedChart chart) {
    Map<String, Object> values = new LinkedHashMap<>();
    chart
        .values()
        .only(
            (path, leaf) -> {
              if (path.endsWith(".cache.type")) {
                values.put(
                    path.substring(0, path.indexOf('.')),
                    Map.of("cache", Map.of("type", "persistentVolumeClaim")));
              }
              return false;
            });
    try (HelmChart folder = engine.chart(chart.name(), chart.tree())) {
      HelmAnswer<String> answer =
          folder.template(
              RenderOptions.defaults("release", "namespace")
                  .with(values)
                  .withStandInCertificates());
      String text = ((HelmAnswer.Given<String>) answer).value();
      return new ManifestCheck(List.of())
          .check(chart.name(), "namespace", text)
          .value()
          .orElseThrow();
    }
  }

  private static List<RenderedObject> workloads(RenderedObject deployment) {
    List<RenderedObject> workloads = new ArrayList<>();
    for (String kind : List.of("StatefulSet", "DaemonSet", "ReplicaSet", "Job")) {
      Object root = Edit.with(deployment.root(), "/kind", Change.set(kind));
      root = Edit.with(root, "/spec/strategy", Change.GONE);
      if (kind.equals("Job")) {
        root = Edit.with(root, "/apiVersion", Change.set("batch/v1"));
      } else if (kind.equals("StatefulSet")) {
        root = Edit.with(root, "/spec/serviceName", Change.set(deployment.name()));
        root =
            Edit.with(
                root,
                "/spec/volumeClaimTemplates",
                Change.set(
                    List.of(
                        Map.of(
                            "metadata",
                            Map.of("name", "data"),
                            "spec",
                            Map.of("resources", Map.of("requests", Map.of("storage", "8Gi")))))));
      }
      workloads.add(ObjectUpgrades.object(deployment, root));
    }
    return workloads;
  }

  private static List<RenderedObject> alone() {
    String text =
        """
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: {name: fast}
        provisioner: csi.example.com
        parameters: {type: ssd}
        ---
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: {name: high}
        value: 1000
        ---
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: ours}
        spec: {controller: example.com/ours}
        ---
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.org}
        spec:
          scope: Namespaced
          versions:
            - {name: v1, served: true, storage: true}
            - {name: v2, served: true, storage: false}
        """;
    return new ManifestCheck(List.of()).check("more", "namespace", text).value().orElseThrow();
  }
}
