package dev.chartwright.upgrade.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.upgrade.Versions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImmutableFieldsTest {

  private final ImmutableFields rule = new ImmutableFields();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apps/v1|Deployment|selector: {matchLabels: {a: b}}|selector: {matchLabels: {a: c}}",
        "apps/v1|DaemonSet|selector: {matchLabels: {a: b}}|selector: {matchLabels: {a: c}}",
        "apps/v1|StatefulSet|serviceName: a|serviceName: b",
        "apps/v1|StatefulSet|serviceName: a|{serviceName: a, podManagementPolicy: Parallel}",
        "apps/v1|StatefulSet|volumeClaimTemplates: [{metadata: {name: a}}]|volumeClaimTemplates: []",
        "batch/v1|Job|template: {spec: {a: 1}}|template: {spec: {a: 2}}",
        "v1|Service|clusterIP: None|ports: []",
        "v1|Service|ports: []|clusterIP: None",
        "v1|Service|clusterIP: 10.0.0.1|clusterIP: 10.0.0.2",
        "v1|PersistentVolumeClaim|accessModes: [ReadWriteOnce]|accessModes: [ReadWriteMany]",
        "v1|PersistentVolumeClaim|storageClassName: a|storageClassName: b",
        "networking.k8s.io/v1|IngressClass|controller: a/b|controller: a/c"
      })
  void aChangeIsRefused(String apiVersion, String kind, String before, String after) {
    assertThat(specs(apiVersion, kind, before, after)).hasSize(1).allMatch(this::isOurs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apps/v1|Deployment|{selector: {a: b}, replicas: 1}|{selector: {a: b}, replicas: 2}",
        "apps/v1|StatefulSet|serviceName: a|{serviceName: a, podManagementPolicy: OrderedReady}",
        "apps/v1|StatefulSet|volumeClaimTemplates: [{spec: {a: 1}}]"
            + "|volumeClaimTemplates: [{kind: PersistentVolumeClaim, spec:"
            + " {a: 1, volumeMode: Filesystem}}]",
        "v1|Service|clusterIP: 10.0.0.1|ports: []",
        "v1|Service|{type: ExternalName, externalName: a}|clusterIP: None",
        "v1|PersistentVolumeClaim|resources: {a: 1}|{resources: {a: 2}, volumeMode: Filesystem}",
        "inference.networking.k8s.io/v1|InferencePool|selector: {a: b}|selector: {a: c}",
        "example.org/v1|Deployment|selector: {a: b}|selector: {a: c}",
        "v1|Service|5|text"
      })
  void otherChangesAreNot(String apiVersion, String kind, String before, String after) {
    assertThat(specs(apiVersion, kind, before, after)).isEmpty();
  }

  @Test
  void roleReferencesAndImmutableDataStay() {
    String binding = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n";
    String map = "apiVersion: v1\nkind: ConfigMap\nimmutable: true\n";
    String name = "metadata: {name: a}\n";

    assertThat(
            Versions.said(
                rule,
                binding + name + "roleRef: {name: a}\n",
                binding + name + "roleRef: {name: b}\n"))
        .hasSize(1);
    assertThat(Versions.said(rule, map + name + "data: {a: b}\n", map + name + "data: {a: c}\n"))
        .containsExactly("ERROR UPG-001: ConfigMap `a`: `data` is another one now.");
  }

  @Test
  void hooksAreMadeAnew() {
    String job =
        "apiVersion: batch/v1\nkind: Job\n"
            + "metadata: {name: a, annotations: {helm.sh/hook: pre-upgrade}}\nspec: {template: ";

    assertThat(Versions.said(rule, job + "{a: 1}}\n", job + "{a: 2}}\n")).isEmpty();
  }

  private boolean isOurs(String text) {
    return text.startsWith("ERROR UPG-001: ");
  }

  private List<String> specs(String apiVersion, String kind, String before, String after) {
    String head =
        "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: a}\nspec:\n  ";
    return Versions.said(rule, head + before + "\n", head + after + "\n");
  }
}
