package dev.chartwright.kubernetes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the API server demands of single fields beyond their types, which the model classes do not
 * know. Source: the API reference of Kubernetes 1.33. A rule is an addition to the field's schema.
 *
 * <pre>
 * CLASS.FIELD words A B        one of these words
 * CLASS.FIELD each A B         a list of these words
 * CLASS.FIELD range MIN MAX    a number; no MAX means no upper limit
 * CLASS.FIELD name FORM        text of a form of {@link NameForm}
 * CLASS.FIELD keys FORM        a map whose keys have the form
 * CLASS.FIELD labels           a map of labels
 * CLASS.FIELD some             neither an empty list nor an empty text
 * CLASS apart A B              two keys that exclude each other
 * </pre>
 */
final class FieldRules {

  private static final String TABLE =
      """
      V1ObjectMeta.labels labels
      V1ObjectMeta.annotations keys QUALIFIED
      V1ObjectMeta.namespace name LABEL
      V1LabelSelector.matchLabels labels
      V1LabelSelectorRequirement.key name QUALIFIED
      V1LabelSelectorRequirement.operator words In NotIn Exists DoesNotExist
      V1PodSpec.containers some
      V1PodSpec.nodeSelector labels
      V1PodSpec.restartPolicy words Always OnFailure Never
      V1PodSpec.dnsPolicy words ClusterFirst ClusterFirstWithHostNet Default None
      V1PodSpec.preemptionPolicy words PreemptLowerPriority Never
      V1PodSpec.terminationGracePeriodSeconds range 0
      V1PodSpec.activeDeadlineSeconds range 1
      V1PodSpec.hostname name LABEL
      V1PodSpec.subdomain name LABEL
      V1PodOS.name words linux windows
      V1PodSecurityContext.fsGroupChangePolicy words OnRootMismatch Always
      V1PodSecurityContext.supplementalGroupsPolicy words Merge Strict
      V1PodSecurityContext.seLinuxChangePolicy words MountOption Recursive
      V1PodSecurityContext.runAsUser range 0
      V1PodSecurityContext.runAsGroup range 0
      V1PodSecurityContext.fsGroup range 0
      V1SecurityContext.procMount words Default Unmasked
      V1SecurityContext.runAsUser range 0
      V1SecurityContext.runAsGroup range 0
      V1SeccompProfile.type words RuntimeDefault Unconfined Localhost
      V1AppArmorProfile.type words RuntimeDefault Unconfined Localhost
      V1Container.name name LABEL
      V1Container.imagePullPolicy words Always IfNotPresent Never
      V1Container.terminationMessagePolicy words File FallbackToLogsOnError
      V1Container.restartPolicy words Always
      V1ContainerPort.containerPort range 1 65535
      V1ContainerPort.hostPort range 0 65535
      V1ContainerPort.name name PORT
      V1ContainerPort.protocol words TCP UDP SCTP
      V1EnvVar.name name VARIABLE
      V1Probe.failureThreshold range 0
      V1Probe.initialDelaySeconds range 0
      V1Probe.periodSeconds range 0
      V1Probe.successThreshold range 0
      V1Probe.timeoutSeconds range 0
      V1Probe.terminationGracePeriodSeconds range 1
      V1HTTPGetAction.scheme words HTTP HTTPS
      V1GRPCAction.port range 1 65535
      V1SleepAction.seconds range 0
      V1Volume.name name LABEL
      V1VolumeMount.name some
      V1VolumeMount.mountPath some
      V1VolumeMount.mountPropagation words None HostToContainer Bidirectional
      V1VolumeMount.recursiveReadOnly words Disabled IfPossible Enabled
      V1HostPathVolumeSource.path some
      V1ConfigMapVolumeSource.defaultMode range 0 511
      V1SecretVolumeSource.defaultMode range 0 511
      V1ProjectedVolumeSource.defaultMode range 0 511
      V1DownwardAPIVolumeSource.defaultMode range 0 511
      V1KeyToPath.mode range 0 511
      V1KeyToPath.path some
      V1Toleration.operator words Exists Equal
      V1TopologySpreadConstraint.maxSkew range 1
      V1TopologySpreadConstraint.minDomains range 1
      V1TopologySpreadConstraint.topologyKey name QUALIFIED
      V1TopologySpreadConstraint.whenUnsatisfiable words DoNotSchedule ScheduleAnyway
      V1TopologySpreadConstraint.nodeAffinityPolicy words Honor Ignore
      V1TopologySpreadConstraint.nodeTaintsPolicy words Honor Ignore
      V1NodeSelector.nodeSelectorTerms some
      V1NodeSelectorRequirement.key name QUALIFIED
      V1NodeSelectorRequirement.operator words In NotIn Exists DoesNotExist Gt Lt
      V1PreferredSchedulingTerm.weight range 1 100
      V1WeightedPodAffinityTerm.weight range 1 100
      V1PodAffinityTerm.topologyKey name QUALIFIED
      V1DeploymentSpec.replicas range 0
      V1DeploymentSpec.minReadySeconds range 0
      V1DeploymentSpec.revisionHistoryLimit range 0
      V1DeploymentSpec.progressDeadlineSeconds range 1
      V1DeploymentStrategy.type words Recreate RollingUpdate
      V1StatefulSetSpec.replicas range 0
      V1StatefulSetSpec.podManagementPolicy words OrderedReady Parallel
      V1StatefulSetUpdateStrategy.type words RollingUpdate OnDelete
      V1DaemonSetUpdateStrategy.type words RollingUpdate OnDelete
      V1ReplicaSetSpec.replicas range 0
      V1JobSpec.completions range 0
      V1JobSpec.parallelism range 0
      V1JobSpec.backoffLimit range 0
      V1JobSpec.activeDeadlineSeconds range 0
      V1JobSpec.ttlSecondsAfterFinished range 0
      V1JobSpec.completionMode words NonIndexed Indexed
      V1JobSpec.podReplacementPolicy words TerminatingOrFailed Failed
      V1CronJobSpec.concurrencyPolicy words Allow Forbid Replace
      V1CronJobSpec.schedule some
      V1ServiceSpec.selector labels
      V1ServiceSpec.type words ClusterIP NodePort LoadBalancer ExternalName
      V1ServiceSpec.sessionAffinity words ClientIP None
      V1ServiceSpec.externalTrafficPolicy words Cluster Local
      V1ServiceSpec.internalTrafficPolicy words Cluster Local
      V1ServiceSpec.ipFamilyPolicy words SingleStack PreferDualStack RequireDualStack
      V1ServiceSpec.ipFamilies each IPv4 IPv6
      V1ServicePort.name name LABEL
      V1ServicePort.port range 1 65535
      V1ServicePort.nodePort range 0 65535
      V1ServicePort.protocol words TCP UDP SCTP
      V1ConfigMap.data keys DATA_KEY
      V1ConfigMap.binaryData keys DATA_KEY
      V1Secret.data keys DATA_KEY
      V1Secret.stringData keys DATA_KEY
      V1PersistentVolumeClaimSpec.accessModes each ReadWriteOnce ReadOnlyMany ReadWriteMany ReadWriteOncePod
      V1PersistentVolumeClaimSpec.volumeMode words Filesystem Block
      V1PersistentVolumeSpec.accessModes each ReadWriteOnce ReadOnlyMany ReadWriteMany ReadWriteOncePod
      V1PersistentVolumeSpec.volumeMode words Filesystem Block
      V1PersistentVolumeSpec.persistentVolumeReclaimPolicy words Retain Recycle Delete
      V1StorageClass.reclaimPolicy words Retain Delete
      V1StorageClass.volumeBindingMode words Immediate WaitForFirstConsumer
      V1PolicyRule.verbs some
      V1RoleRef.apiGroup words rbac.authorization.k8s.io
      V1RoleRef.kind words Role ClusterRole
      V1RoleRef.name name PATH_SEGMENT
      RbacV1Subject.kind words User Group ServiceAccount
      RbacV1Subject.name some
      V1NetworkPolicySpec.policyTypes each Ingress Egress
      V1NetworkPolicyPort.protocol words TCP UDP SCTP
      V1NetworkPolicyPort.endPort range 1 65535
      V1IPBlock.cidr some
      V1HTTPIngressPath.pathType words Exact Prefix ImplementationSpecific
      V1PodDisruptionBudgetSpec apart minAvailable maxUnavailable
      V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy words IfHealthyBudget AlwaysAllow
      V1HorizontalPodAutoscalerSpec.minReplicas range 1
      V1HorizontalPodAutoscalerSpec.maxReplicas range 1
      V2HorizontalPodAutoscalerSpec.minReplicas range 1
      V2HorizontalPodAutoscalerSpec.maxReplicas range 1
      V2MetricSpec.type words ContainerResource External Object Pods Resource
      V2MetricTarget.type words Utilization Value AverageValue
      V2HPAScalingRules.selectPolicy words Max Min Disabled
      V2HPAScalingPolicy.type words Pods Percent
      V2HPAScalingPolicy.value range 1
      V2HPAScalingPolicy.periodSeconds range 1 1800
      V1MutatingWebhook.failurePolicy words Ignore Fail
      V1MutatingWebhook.matchPolicy words Exact Equivalent
      V1MutatingWebhook.reinvocationPolicy words Never IfNeeded
      V1MutatingWebhook.sideEffects words None NoneOnDryRun
      V1MutatingWebhook.timeoutSeconds range 1 30
      V1ValidatingWebhook.failurePolicy words Ignore Fail
      V1ValidatingWebhook.matchPolicy words Exact Equivalent
      V1ValidatingWebhook.sideEffects words None NoneOnDryRun
      V1ValidatingWebhook.timeoutSeconds range 1 30
      V1CustomResourceDefinitionSpec.scope words Cluster Namespaced
      V1CustomResourceDefinitionSpec.versions some
      """;

  private static final Map<String, Map<String, Object>> RULES = read();

  private FieldRules() {}

  /** What is added to the schema of a field, or of the class itself if the field is empty. */
  static Map<String, Object> of(String modelClass, String field) {
    return RULES.getOrDefault(field.isEmpty() ? modelClass : modelClass + "." + field, Map.of());
  }

  /** {@code CLASS} or {@code CLASS.FIELD} of each rule. */
  static Set<String> places() {
    return RULES.keySet();
  }

  private static Map<String, Map<String, Object>> read() {
    Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
    for (String line : TABLE.split("\n")) {
      List<String> words = Arrays.asList(line.split(" "));
      rules.put(words.get(0), rule(words.get(1), words.subList(2, words.size())));
    }
    return rules;
  }

  private static Map<String, Object> rule(String what, List<String> words) {
    return switch (what) {
      case "words" -> Map.of("enum", orEmpty(words));
      case "each" -> Map.of("items", Map.of("enum", words));
      case "range" ->
          words.size() == 1
              ? Map.of("minimum", Long.valueOf(words.get(0)))
              : Map.of(
                  "minimum", Long.valueOf(words.get(0)), "maximum", Long.valueOf(words.get(1)));
      case "name" -> nullable(NameForm.valueOf(words.get(0)).schema());
      case "keys" -> Map.of("propertyNames", NameForm.valueOf(words.get(0)).schema());
      case "labels" ->
          Map.of(
              "propertyNames",
              NameForm.QUALIFIED.schema(),
              "additionalProperties",
              NameForm.LABEL_VALUE.schema());
      case "some" -> Map.of("minItems", 1L, "minLength", 1L);
      case "apart" -> Map.of("not", Map.of("required", words));
      default -> throw new IllegalStateException("Unknown rule: " + what);
    };
  }

  private static List<Object> orEmpty(List<String> words) {
    List<Object> all = new ArrayList<>(words);
    all.add(null);
    return all;
  }

  private static Map<String, Object> nullable(Map<String, Object> schema) {
    Map<String, Object> copy = new LinkedHashMap<>(schema);
    copy.put("type", List.of("string", "null"));
    return copy;
  }
}
