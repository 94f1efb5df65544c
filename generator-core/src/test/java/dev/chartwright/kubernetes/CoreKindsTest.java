package dev.chartwright.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.schema.JsonSchema;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreKindsTest {

  private static final String GOOD =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: llama-server.v1
        labels: {app.kubernetes.io/name: llama, empty: ""}
        annotations: {example.com/note: "any text at all, even ümlauts"}
      spec:
        replicas: 2
        selector: {matchLabels: {app: llama}}
        strategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 0, maxSurge: 25%}}
        template:
          metadata: {labels: {app: llama}, annotations: null}
          spec:
            terminationGracePeriodSeconds: 600
            securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
            containers:
              - name: server
                image: ghcr.io/example/server:1
                args: ["--port=8080"]
                env:
                  - {name: HF_TOKEN, valueFrom: {secretKeyRef: {name: hf, key: token}}}
                ports: [{name: http, containerPort: 8080, protocol: TCP}]
                resources:
                  requests: {cpu: 1500m, memory: 16Gi, nvidia.com/gpu: 1}
                  limits: {cpu: 2, memory: 1.5e9}
                startupProbe: {httpGet: {path: /health, port: http}, failureThreshold: 60}
                volumeMounts: [{name: cache, mountPath: /cache}]
            volumes:
              - name: cache
                persistentVolumeClaim: {claimName: cache}
              - name: shm
                emptyDir: {medium: Memory, sizeLimit: 2Gi}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: llama}
      spec:
        selector: {app: llama}
        ports: [{name: http, port: 80, targetPort: http}]
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: s}
      data: {tls.crt: aGVsbG8=}
      stringData: {a: b}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: c}
      data: {config.yaml: "a: 1"}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: p}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: s}
      automountServiceAccountToken: false
      ---
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: nightly}
      spec:
        schedule: "0 3 * * *"
        jobTemplate:
          spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: i}]}}}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: {name: "system:auth:llama"}
      roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "system:view"}
      subjects: [{kind: ServiceAccount, name: s, namespace: n}]
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: n}
      spec:
        podSelector: {}
        policyTypes: [Ingress]
        ingress: [{from: [{namespaceSelector: {}}], ports: [{port: 8080, protocol: TCP}]}]
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: p}
      spec: {minAvailable: 50%, selector: {matchLabels: {app: llama}}}
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: h}
      spec:
        scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: d}
        maxReplicas: 3
        metrics:
          - type: Pods
            pods: {metric: {name: m}, target: {type: AverageValue, averageValue: "10"}}
      ---
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: as.example.com}
      spec:
        group: example.com
        names: {kind: A, plural: as}
        scope: Namespaced
        versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties: {a: {x-kubernetes-int-or-string: true, default: 3, enum: [1, 3]}}
      """;

  @Test
  void letsRealObjectsPass() {
    for (YamlDocument document : documents(GOOD)) {
      Map<?, ?> object = map(document.root());
      assertThat(said(object)).as("%s", object.get("kind")).isEmpty();
    }
  }

  /** Text of the good objects, its replacement, and what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '@',
      textBlock =
          """
          replicas: 2 ! replicass: 2 ! /spec/replicass The key `replicass` is not known here.
          replicas: 2 ! replicas: two ! /spec/replicas `two` is text; a whole number is needed.
          replicas: 2 ! replicas: -1 ! /spec/replicas `-1` is too small; it must be at least `0`.
          selector: {matchLabels: {app: llama}} ! paused: true ! /spec The key `selector` is missing.
          selector: {matchLabels: {app: llama}} ! selector: null ! /spec/selector The value is empty; a map is needed.
          16Gi, nvidia ! 16Gb, nvidia ! /spec/template/spec/containers/0/resources/requests/memory `16Gb` does not have the needed form.
          cpu: 2, ! cpu: [], ! /spec/template/spec/containers/0/resources/limits/cpu A list stands here; text or a number is needed.
          {app: llama}, annotations ! {app: 1}, annotations ! /spec/template/metadata/labels/app `1` is a whole number; text is needed.
          {app: llama}, annotations ! {-app: x}, annotations ! /spec/template/metadata/labels/-app The key `-app` does not have the needed form.
          {app: llama}, annotations ! {app: a123456789a123456789a123456789a123456789a123456789a123456789abcd}, annotations ! /spec/template/metadata/labels/app `a123456789a123456789a123456789a123456789a123456789a123456...` has `64` characters; the limit is `63`.
          name: llama-server.v1 ! name: Llama ! /metadata/name `Llama` does not have the needed form.
          name: server ! name: my.server ! /spec/template/spec/containers/0/name `my.server` does not have the needed form.
          name: http, containerPort ! name: a-very-long-port-name, containerPort ! /spec/template/spec/containers/0/ports/0/name `a-very-long-port-name` has `21` characters; the limit is `15`.
          containerPort: 8080 ! containerPort: 70000 ! /spec/template/spec/containers/0/ports/0/containerPort `70000` is too large; it must be at most `65535`.
          protocol: TCP}] ! protocol: tcp}] ! /spec/template/spec/containers/0/ports/0/protocol `tcp` is not one of `TCP`, `UDP`, `SCTP`.
          maxSurge: 25% ! maxSurge: 2.5 ! /spec/strategy/rollingUpdate/maxSurge `2.5` is a number; a whole number or text is needed.
          claimName: cache ! readOnly: true ! /spec/template/spec/volumes/0/persistentVolumeClaim The key `claimName` is missing.
          metadata: {name: llama} ! metadata: {name: 9llama} ! /metadata/name `9llama` does not have the needed form.
          aGVsbG8= ! hello ! /data/tls.crt `hello` does not have the needed form.
          config.yaml: ! ../config: ! /data/..~1config The key `../config` does not have the needed form.
          [ReadWriteOnce] ! [ReadWriteTwice] ! /spec/accessModes/0 `ReadWriteTwice` is not one of `ReadWriteOnce`, `ReadOnlyMany`, `ReadWriteMany`, `ReadWriteOncePod`.
          schedule: "0 3 * * *" ! schedule: "" ! /spec/schedule The text has `0` characters; at least `1` are needed.
          minAvailable: 50% ! minAvailable: 1, maxUnavailable: 1 ! /spec The keys `minAvailable`, `maxUnavailable` may not stand together.
          maxReplicas: 3 ! minReplicas: 1 ! /spec The key `maxReplicas` is missing.
          scope: Namespaced ! scope: Global ! /spec/scope `Global` is not one of `Cluster`, `Namespaced`.
          """)
  void refusesMistakes(String good, String bad, String said) {
    String text = GOOD.replaceFirst(Pattern.quote(good), bad);
    assertThat(text).isNotEqualTo(GOOD);
    assertThat(documents(text).stream().flatMap(each -> said(map(each.root())).stream()))
        .containsExactly(said);
  }

  @Test
  void needsASpecWhereTheServerDoes() {
    assertThat(said(Map.of("apiVersion", "apps/v1", "kind", "Deployment", "metadata", Map.of())))
        .containsExactly(" The key `spec` is missing.", "/metadata The key `name` is missing.");
    assertThat(
            said(Map.of("apiVersion", "v1", "kind", "Namespace", "metadata", Map.of("name", "n"))))
        .isEmpty();
  }

  @Test
  void knowsKindsByGroupAndVersion() {
    assertThat(CoreKinds.jsonSchema("apps/v1", "Deployment")).isPresent();
    assertThat(CoreKinds.jsonSchema("v1", "Deployment")).isEmpty();
    assertThat(CoreKinds.jsonSchema("apps/v1beta1", "Deployment")).isEmpty();
    assertThat(CoreKinds.jsonSchema("gateway.networking.k8s.io/v1", "Gateway")).isEmpty();
  }

  @Test
  void readsEveryClassOfEveryKindAndUsesEveryRule() {
    TreeSet<String> unused = new TreeSet<>(FieldRules.places());
    int kinds = 0;
    for (String each : new TreeSet<>(KindTable.all().keySet())) {
      String[] words = each.split(" ");
      Map<String, Object> schema = CoreKinds.jsonSchema(words[0], words[1]).orElseThrow();
      kinds++;
      map(schema.get("$defs"))
          .forEach(
              (name, definition) -> {
                unused.remove(name);
                map(map(definition).get("properties"))
                    .keySet()
                    .forEach(field -> unused.remove(name + "." + field));
              });
    }
    assertThat(kinds).isEqualTo(53);
    assertThat(unused).isEmpty();
  }

  @Test
  void givesTheSameTextEachTime() {
    assertThat(YamlWriter.json(CoreKinds.jsonSchema("v1", "Pod").orElseThrow()))
        .isEqualTo(YamlWriter.json(CoreKinds.jsonSchema("v1", "Pod").orElseThrow()));
  }

  private static List<String> said(Map<?, ?> object) {
    Map<String, Object> schema =
        CoreKinds.jsonSchema(
                String.valueOf(object.get("apiVersion")), String.valueOf(object.get("kind")))
            .orElseThrow();
    return JsonSchema.compile(schema).violations(new LinkedHashMap<>(object)).stream()
        .map(each -> each.pointer() + " " + each.message())
        .toList();
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static List<YamlDocument> documents(String text) {
    return YamlReader.readAll("f.yaml", text.getBytes(StandardCharsets.UTF_8), true)
        .value()
        .orElseThrow();
  }
}
