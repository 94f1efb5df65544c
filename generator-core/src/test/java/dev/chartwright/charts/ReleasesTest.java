package dev.chartwright.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Severity;
import dev.chartwright.helm.LintMessage;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The two components in both layouts, under every kind of release name and namespace, and with
 * every switch turned.
 */
class ReleasesTest {

  private static final List<String> RELEASES =
      List.of(
          "kgateway",
          "ai",
          "x-kgateway",
          // With the namespaces `b` and `a-b`, `x` and `llama-cpp-x`: joined, they read the same.
          "kgateway-a",
          "ai-llama-cpp",
          "a".repeat(53),
          "a".repeat(20) + "." + "b".repeat(32),
          "a.b",
          "1",
          "true");
  private static final List<String> NAMESPACES =
      List.of("default", "kgateway-system", "n".repeat(63), "123", "b", "a-b", "x", "llama-cpp-x");

  /** Values of the controller, each a case of its own. */
  private static final List<String> CONTROLLER =
      List.of(
          "{nameOverride: gw}",
          "{nameOverride: " + "n".repeat(63) + "}",
          "{fullnameOverride: kgateway}",
          "{fullnameOverride: '1'}",
          "{serviceAccount: {create: false, name: '123'}}",
          "{rbac: {create: false}}",
          "{inferenceExtension: {enabled: false}}",
          "{inferenceExtension: {autoProvision: true}}",
          "{controller: {replicaCount: 3, xds: {tls: {enabled: true}}, extraEnv: {KGW_LOG_LEVEL: debug}}}",
          "{controller: {image: {registry: r.io/x, tag: v9, pullPolicy: Always}}}",
          "{controller: {livenessProbe: {tcpSocket: {port: 9093}}, strategy: {type: RollingUpdate}}}",
          "{podAnnotations: {prometheus.io/scrape: 'false'}}",
          "{commonLabels: {team: a, app.kubernetes.io/name: other}, podLabels: {kgateway: other}}",
          "{networkPolicy: {enabled: false}}",
          "{networkPolicy: {apiServerPorts: [443, 6443], extraEgress: [{ports: [{port: 1}]}]}}",
          "{imagePullSecrets: [a, {name: b}], priorityClassName: p, nodeSelector: {a: b}}",
          "{podSecurityContext: null, securityContext: null, resources: null, commonLabels: null}",
          "{discoveryNamespaceSelectors: [{matchLabels: {a: b}}], policyMerge: {trafficPolicy: {}}}",
          "{agentgateway: {enabled: true}, waypoint: {enabled: true}, validation: {level: strict}}");

  /** Values of the pool and its picker, each a case of its own. */
  private static final List<String> POOL =
      List.of(
          "{fullnameOverride: llama-cpp-picker}",
          "{fullnameOverride: " + "f".repeat(63) + "}",
          "{fullnameOverride: 'yes'}",
          "{serviceAccount: {create: false, name: '123'}}",
          "{rbac: {create: false}}",
          "{inferenceExtension: {replicas: 3}}",
          "{inferenceExtension: {monitoring: {prometheus: {enabled: true, extraLabels: {a: b}}}}}",
          "{inferenceExtension: {monitoring: {prometheus: {enabled: true, auth: {enabled: false}}}}}",
          "{inferenceExtension: {flags: [{name: --v, value: 1048576}, {name: secure-serving, value: true}]}}",
          "{inferenceExtension: {tracing: {enabled: true}, env: [{name: NAMESPACE, value: x}]}}",
          "{inferenceExtension: {pluginsConfigFile: mine.yaml, pluginsCustomConfig: {mine.yaml: 'a: b'}}}",
          "{inferenceExtension: {extProcPort: 9999, metricsPort: 9191, failureMode: FailOpen}}",
          "{inferenceExtension: {strategy: null, podLabels: {inferencepool: other}, env: null}}",
          "{inferencePool: {modelServerType: triton-tensorrt-llm, targetPorts: [{number: 8000}]}}",
          "{inferencePool: {modelServers: {matchLabels: {app: mine}}}, provider: {name: none}}",
          "{networkPolicy: {apiServerPorts: [443], gatewayPods: {matchLabels: {a: b}}}}");

  /**
   * A chart with one component or both.
   *
   * @param controller where the controller's values are, with `%s` in their place; empty if absent
   * @param pool where the pool's are
   * @param clusterScoped how many cluster-scoped objects it has
   */
  private record Case(ChartTree chart, String controller, String pool, int clusterScoped) {

    List<String> values() {
      List<String> values = new ArrayList<>();
      if (!controller.isEmpty()) {
        CONTROLLER.forEach(each -> values.add(controller.replace("%s", each)));
      }
      if (!pool.isEmpty()) {
        POOL.forEach(each -> values.add(pool.replace("%s", each)));
      }
      return values;
    }
  }

  static Map<String, Case> cases() {
    return Map.of(
        "kgateway", new Case(ComponentCharts.kgateway(), "%s", "", 4),
        "inferencepool", new Case(ComponentCharts.inferencePool(), "", "%s", 2),
        "flat",
            new Case(
                ComponentCharts.flat(), "{kgateway: %s}", "{llama-cpp: {inferencepool: %s}}", 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kgateway", "inferencepool", "flat"})
  void everyReleaseIsSound(String name) {
    Case chart = Objects.requireNonNull(cases().get(name));
    Map<String, String> owners = new HashMap<>();
    try (Helm helm = Helm.open(name, chart.chart())) {
      assertThat(helm.lint())
          .extracting(LintMessage::level)
          .doesNotContain(Severity.WARNING, Severity.ERROR);
      for (String release : RELEASES) {
        for (String namespace : NAMESPACES) {
          Manifest manifest = helm.manifest(RenderOptions.defaults(release, namespace));
          Sound.check(manifest, namespace);
          String owner = release + " in " + namespace;
          for (String id : manifest.objects().keySet()) {
            if (id.startsWith("Cluster")) {
              assertThat(owners.put(id, owner)).as("%s of %s", id, owner).isNull();
            }
          }
        }
      }
    }
    assertThat(owners).hasSize(RELEASES.size() * NAMESPACES.size() * chart.clusterScoped());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kgateway", "inferencepool", "flat"})
  void everySwitchIsSound(String name) {
    Case chart = Objects.requireNonNull(cases().get(name));
    try (Helm helm = Helm.open(name, chart.chart())) {
      RenderOptions options = RenderOptions.defaults("a.b", "n".repeat(63));
      Manifest plain = helm.manifest(options);
      for (String values : chart.values()) {
        Manifest manifest = helm.manifest(options.with(read(values)));
        Sound.check(manifest, options.namespace());
        assertThat(manifest).as(values).isNotEqualTo(plain);
      }
    }
  }

  @Test
  void bothLayoutsGiveTheSameObjects() {
    RenderOptions options = RenderOptions.defaults("ai", "prod");
    SortedMap<String, Object> apart = new TreeMap<>();
    for (String name : List.of("kgateway", "inferencepool")) {
      apart.putAll(objects(name, options));
    }
    assertThat(apart).hasSizeGreaterThan(15).isEqualTo(objects("flat", options));
  }

  /** The objects of a case without the two labels that name the chart, of which there is one. */
  private static SortedMap<String, Object> objects(String name, RenderOptions options) {
    try (Helm helm = Helm.open(name, Objects.requireNonNull(cases().get(name)).chart())) {
      SortedMap<String, Object> objects = helm.manifest(options).objects();
      for (Object object : objects.values()) {
        assertThat(JsonPointers.find(object, "/metadata/labels"))
            .asInstanceOf(InstanceOfAssertFactories.MAP)
            .satisfies(
                labels -> {
                  assertThat(labels.remove("helm.sh/chart")).isNotNull();
                  assertThat(labels.remove("app.kubernetes.io/version")).isNotNull();
                });
      }
      return objects;
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(String yaml) {
    return (Map<String, Object>)
        Objects.requireNonNull(
            YamlReader.read("values", yaml.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .root());
  }
}
