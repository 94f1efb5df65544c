package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.resource.BuiltInResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds that are described only in part: what charts write passes, what they misspell does not. */
class PartialKindsTest {

  private static final String CERTIFICATE =
      """
      apiVersion: cert-manager.io/v1
      kind: Certificate
      metadata: {name: gateway}
      spec:
        secretName: gateway-tls
        dnsNames: [ai.example.com]
        privateKey: {algorithm: ECDSA, size: 256, rotationPolicy: Always}
        issuerRef: {group: cert-manager.io, kind: ClusterIssuer, name: letsencrypt}
        keystores: {jks: {create: true, passwordSecretRef: {name: a, key: b}}}
        usages: [server auth]
      """;

  private static final String SERVICE_MONITOR =
      """
      apiVersion: monitoring.coreos.com/v1
      kind: ServiceMonitor
      metadata: {name: picker, labels: {release: prometheus}}
      spec:
        jobLabel: picker
        namespaceSelector: {matchNames: [ai]}
        selector: {matchLabels: {app: picker}}
        endpoints:
          - interval: 10s
            port: http-metrics
            path: /metrics
            authorization: {credentials: {name: metrics-reader, key: token}}
            tlsConfig: {insecureSkipVerify: true}
      """;

  private static final String SCALED_OBJECT =
      """
      apiVersion: keda.sh/v1alpha1
      kind: ScaledObject
      metadata: {name: llm}
      spec:
        scaleTargetRef: {name: llm}
        minReplicaCount: 1
        maxReplicaCount: 4
        advanced:
          horizontalPodAutoscalerConfig:
            behavior:
              scaleDown: {stabilizationWindowSeconds: 300, policies: [{type: Pods, value: 1, periodSeconds: 60}]}
        triggers:
          - type: prometheus
            metricType: AverageValue
            metadata: {serverAddress: "http://prometheus:9090", query: "sum(a)", threshold: "5"}
      """;

  private static final String RULE =
      """
      apiVersion: monitoring.coreos.com/v1
      kind: PrometheusRule
      metadata: {name: llm}
      spec:
        groups:
          - name: llm
            rules:
              - {alert: NoReplica, expr: "absent(up)", for: 5m, labels: {severity: critical}, annotations: {summary: A}}
              - {record: "llm:requests", expr: 1}
      """;

  private static final String ISSUER =
      """
      apiVersion: cert-manager.io/v1
      kind: ClusterIssuer
      metadata: {name: letsencrypt}
      spec:
        acme:
          server: https://acme.example.com/directory
          email: a@example.com
          privateKeySecretRef: {name: account}
          solvers: [{http01: {gatewayHTTPRoute: {parentRefs: [{name: gateway}]}}}]
      """;

  private final SchemaCheck check = new SchemaCheck();

  @ParameterizedTest
  @ValueSource(strings = {CERTIFICATE, SERVICE_MONITOR, SCALED_OBJECT, RULE, ISSUER})
  void whatChartsWritePasses(String yaml) {
    assertThat(check.violations(yaml)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "secretName:, secret:, /spec required",
    "rotationPolicy:, rotation:, /spec/privateKey/rotation additionalProperties",
    "algorithm: ECDSA, algorithm: EC, /spec/privateKey/algorithm enum",
    "server auth, server-auth, /spec/usages/0 enum",
    "name: letsencrypt, named: letsencrypt, /spec/issuerRef required",
  })
  void refusesMistakesInACertificate(String from, String to, String violation) {
    assertThat(check.violations(CERTIFICATE.replace(from, to))).contains(violation);
  }

  @ParameterizedTest
  @CsvSource({
    "interval: 10s, interval: 10 s, /spec/endpoints/0/interval pattern",
    "interval: 10s, interval: 10, /spec/endpoints/0/interval type",
    "'key: token', 'keys: token', /spec/endpoints/0/authorization/credentials required",
    "matchNames, names, /spec/namespaceSelector/names additionalProperties",
    "endpoints:, podMetricsEndpoints:, /spec required",
  })
  void refusesMistakesInAServiceMonitor(String from, String to, String violation) {
    assertThat(check.violations(SERVICE_MONITOR.replace(from, to))).contains(violation);
  }

  @ParameterizedTest
  @CsvSource({
    "maxReplicaCount, maxReplicas, /spec/maxReplicas additionalProperties",
    "threshold: \"5\", threshold: 5, /spec/triggers/0/metadata/threshold type",
  })
  void refusesMistakesInAScaledObject(String from, String to, String violation) {
    assertThat(check.violations(SCALED_OBJECT.replace(from, to))).contains(violation);
  }

  @Test
  void thereIsNoCrdOfWhatIsDescribedInPart() {
    ApiTypes types = ApiTypes.load(BuiltInResources.load());
    for (String bundle : new String[] {"cert-manager", "keda", "prometheus-operator"}) {
      assertThat(types.kinds(bundle)).as(bundle).isNotEmpty();
      assertThat(types.crdManifests(bundle)).as(bundle).isEmpty();
    }
  }
}
