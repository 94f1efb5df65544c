package dev.chartwright.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which model class describes which kind; the classes' names do not say the API group. */
final class KindTable {

  /** API version, then prefix of the model class names, then the kinds. */
  private static final String TABLE =
      """
      v1 V1 ConfigMap Endpoints LimitRange Namespace Node PersistentVolume PersistentVolumeClaim
      v1 V1 Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount
      v1 CoreV1 Event
      admissionregistration.k8s.io/v1 V1 MutatingWebhookConfiguration ValidatingWebhookConfiguration
      admissionregistration.k8s.io/v1 V1 ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding
      apiextensions.k8s.io/v1 V1 CustomResourceDefinition
      apiregistration.k8s.io/v1 V1 APIService
      apps/v1 V1 ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet
      autoscaling/v1 V1 HorizontalPodAutoscaler
      autoscaling/v2 V2 HorizontalPodAutoscaler
      batch/v1 V1 CronJob Job
      certificates.k8s.io/v1 V1 CertificateSigningRequest
      coordination.k8s.io/v1 V1 Lease
      discovery.k8s.io/v1 V1 EndpointSlice
      events.k8s.io/v1 EventsV1 Event
      flowcontrol.apiserver.k8s.io/v1 V1 FlowSchema PriorityLevelConfiguration
      networking.k8s.io/v1 V1 Ingress IngressClass IPAddress NetworkPolicy ServiceCIDR
      node.k8s.io/v1 V1 RuntimeClass
      policy/v1 V1 PodDisruptionBudget
      rbac.authorization.k8s.io/v1 V1 ClusterRole ClusterRoleBinding Role RoleBinding
      scheduling.k8s.io/v1 V1 PriorityClass
      storage.k8s.io/v1 V1 CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment
      """;

  private static final Map<String, String> CLASSES = read();

  private KindTable() {}

  static Optional<String> modelClass(String apiVersion, String kind) {
    return Optional.ofNullable(CLASSES.get(apiVersion + " " + kind));
  }

  /** {@code apiVersion kind} to model class. */
  static Map<String, String> all() {
    return CLASSES;
  }

  private static Map<String, String> read() {
    Map<String, String> classes = new LinkedHashMap<>();
    for (String line : TABLE.split("\n")) {
      String[] words = line.split(" ");
      for (int i = 2; i < words.length; i++) {
        classes.put(words[0] + " " + words[i], words[1] + words[i]);
      }
    }
    return Map.copyOf(classes);
  }
}
