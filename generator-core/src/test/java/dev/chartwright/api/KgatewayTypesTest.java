package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.schema.Violation;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects of kgateway as an operator writes them, right and wrong. */
class KgatewayTypesTest {

  private static final String API = "gateway.kgateway.dev/v1alpha1";

  private static final String PARAMETERS =
      """
      apiVersion: gateway.kgateway.dev/v1alpha1
      kind: GatewayParameters
      metadata: {name: inference, namespace: ai}
      spec:
        kube:
          deployment: {replicas: 2, strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}}}
          envoyContainer:
            image: {registry: registry.example.com/mirror, tag: v2.1.1}
            resources: {requests: {cpu: 500m, memory: 512Mi}, limits: {cpu: 2, memory: 1Gi}}
            env: [{name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]
          podTemplate:
            imagePullSecrets: [{name: registry}]
            securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
            tolerations: [{key: ingress, operator: Exists, effect: NoSchedule}]
            topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: kubernetes.io/hostname
                whenUnsatisfiable: ScheduleAnyway
                labelSelector: {matchLabels: {app: inference}}
            readinessProbe: {httpGet: {path: /ready, port: 8082}, periodSeconds: 5}
            gracefulShutdown: {enabled: true, sleepTimeSeconds: 20}
            terminationGracePeriodSeconds: 330
          service: {type: LoadBalancer, externalTrafficPolicy: Local, ports: [{port: 443}]}
      """;

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());

  @Test
  void parametersOfAProductionGatewayAreValid() {
    assertThat(violations("GatewayParameters", PARAMETERS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "replicas: 2; replicas: -1; /spec/kube/deployment/replicas; minimum",
        "memory: 1Gi; memory: 1GB; /spec/kube/envoyContainer/resources/limits/memory; pattern",
        "type: LoadBalancer; type: Loadbalancer; /spec/kube/service/type; enum",
        "port: 443; port: 70000; /spec/kube/service/ports/0/port; maximum",
        "podTemplate:; podTemplates:; /spec/kube/podTemplates; additionalProperties",
        "{type: RuntimeDefault}; {}; /spec/kube/podTemplate/securityContext/seccompProfile; required",
        "sleepTimeSeconds: 20; sleepTimeSeconds: 20s;"
            + " /spec/kube/podTemplate/gracefulShutdown/sleepTimeSeconds; type",
      })
  void aMistakeInParametersIsFound(String right, String wrong, String pointer, String keyword) {
    assertThat(PARAMETERS).contains(right);
    assertThat(violations("GatewayParameters", PARAMETERS.replace(right, wrong)))
        .anySatisfy(
            violation -> {
              assertThat(violation.pointer()).isEqualTo(pointer);
              assertThat(violation.keyword()).isEqualTo(keyword);
            });
  }

  @Test
  void proxiesAreRunInOneWay() {
    assertThat(types.celRules(API, "GatewayParameters"))
        .contains(
            new CelRule(
                "/spec",
                "[has(self.kube),has(self.selfManaged)].filter(x,x==true).size() == 1",
                "Set exactly one of `kube`, `selfManaged`.",
                false));
  }

  @Test
  void whatOthersManageIsOpen() {
    String others =
        """
        apiVersion: gateway.kgateway.dev/v1alpha1
        kind: GatewayParameters
        metadata: {name: inference}
        spec: {selfManaged: {by: {hand: true}}}
        """;
    assertThat(violations("GatewayParameters", others)).isEmpty();
  }

  @Test
  void aRetryGetsItsDefaults() {
    Map<String, Object> policy = Map.of("spec", Map.of("retry", Map.of("retryOn", List.of("5xx"))));
    assertThat(types.withDefaults(API, "TrafficPolicy", policy))
        .isEqualTo(
            Map.of(
                "spec",
                Map.of(
                    "retry",
                    Map.of(
                        "retryOn",
                        List.of("5xx"),
                        "attempts",
                        1L,
                        "backoffBaseInterval",
                        "25ms"))));
  }

  private List<Violation> violations(String kind, String yaml) {
    JsonSchema schema = JsonSchema.compile(types.jsonSchema(API, kind).orElseThrow());
    return schema.violations(
        YamlReader.read("object.yaml", yaml.getBytes(StandardCharsets.UTF_8))
            .value()
            .orElseThrow()
            .root());
  }
}
