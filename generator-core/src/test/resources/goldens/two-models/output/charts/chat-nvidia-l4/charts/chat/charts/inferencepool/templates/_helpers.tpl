{{/* The pool's name: release and model, so that pools never meet however many models a release has. */}}
{{- define "chat.inferencepool.poolBase" -}}
{{- $values := .Values -}}
{{- $values.fullnameOverride | default (printf "%s-%s" .Release.Name "chat") -}}
{{- end -}}

{{/* Short enough that the picker's name, which is also a label, is this one and `-epp`. */}}
{{- define "chat.inferencepool.poolName" -}}
{{- include "chartwright.name" (dict "name" (include "chat.inferencepool.poolBase" .) "max" 59) -}}
{{- end -}}

{{/* The name of an object of the endpoint picker: [context, ending]. The ending is never cut off. */}}
{{- define "chat.inferencepool.pickerName" -}}
{{- $ending := printf "-epp%s" (index . 1) -}}
{{- $base := include "chat.inferencepool.poolBase" (index . 0) -}}
{{- printf "%s%s" (include "chartwright.name" (dict "name" $base "max" (int (sub 63 (len $ending))))) $ending -}}
{{- end -}}

{{/*
The name of the cluster-scoped objects. Pool and namespace can be joined to the same text in two
ways, so a digest of both always ends it: no two releases meet.
*/}}
{{- define "chat.inferencepool.clusterName" -}}
{{- $pool := include "chat.inferencepool.poolName" . -}}
{{- $digest := printf "%s/%s" .Release.Namespace $pool | sha256sum | trunc 8 -}}
{{- $text := printf "%s-%s-epp" $pool .Release.Namespace -}}
{{- printf "%s-%s" (include "chartwright.name" (dict "name" $text "max" 54)) $digest -}}
{{- end -}}

{{- define "chat.inferencepool.serviceAccountName" -}}
{{- $values := .Values -}}
{{- if $values.serviceAccount.create -}}
{{- $values.serviceAccount.name | default (include "chat.inferencepool.pickerName" (list . "")) -}}
{{- else -}}
{{- $values.serviceAccount.name | default "default" -}}
{{- end -}}
{{- end -}}

{{/* Labels of every object. The chart's own win over commonLabels: selectors depend on them. */}}
{{- define "chat.inferencepool.labels" -}}
{{- $values := .Values -}}
{{- $own := include "chartwright.labels" (dict "context" . "name" (include "chat.inferencepool.pickerName" (list . "")) "component" "endpoint-picker") | fromYaml -}}
{{- toYaml (mergeOverwrite (dict) ($values.commonLabels | default dict) $own) -}}
{{- end -}}

{{/* What selects the picker's pods. */}}
{{- define "chat.inferencepool.selectorLabels" -}}
{{- $name := include "chat.inferencepool.pickerName" (list . "") -}}
{{ include "chartwright.selectorLabels" (dict "context" . "name" $name "component" "endpoint-picker") }}
inferencepool: {{ $name }}
{{- end -}}

{{- define "chat.inferencepool.podLabels" -}}
{{- $values := .Values -}}
{{- toYaml (mergeOverwrite (dict) ($values.commonLabels | default dict) ($values.inferenceExtension.podLabels | default dict) (include "chat.inferencepool.selectorLabels" . | fromYaml)) -}}
{{- end -}}

{{/* What selects the model's pods: the labels that this chart gives them, unless others are asked for. */}}
{{- define "chat.inferencepool.modelLabels" -}}
{{- $values := .Values -}}
{{- with $values.inferencePool.modelServers.matchLabels -}}
{{- toYaml . -}}
{{- else -}}
{{- include "chartwright.selectorLabels" (dict "context" . "name" "chat" "component" "model-server") -}}
{{- end -}}
{{- end -}}

{{- define "chat.inferencepool.image" -}}
{{- $values := .Values -}}
{{- $image := $values.inferenceExtension.image -}}
{{- $hub := include "chartwright.imageHost" (dict "image" $image.hub "global" .Values.global) -}}
{{- printf "%s/%s:%s" $hub $image.name $image.tag -}}
{{- with $image.digest }}@{{ . }}{{ end -}}
{{- end -}}

{{/* The Secret from which Prometheus takes the token; one per pool, so that pools do not share it. */}}
{{- define "chat.inferencepool.metricsSecretName" -}}
{{- $values := .Values -}}
{{- $values.inferenceExtension.monitoring.prometheus.auth.secretName | default (include "chat.inferencepool.pickerName" (list . "-metrics-reader")) -}}
{{- end -}}

{{/* The text of the value of a flag: whole numbers never as 1e+06. */}}
{{- define "chat.inferencepool.flagValue" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) -}}
{{- int64 . -}}
{{- else if not (kindIs "invalid" .) -}}
{{- . -}}
{{- end -}}
{{- end -}}

{{/* The flags a user asked for, as a list; a map is taken in the order of its names. */}}
{{- define "chat.inferencepool.userFlags" -}}
{{- $values := .Values -}}
{{- $flags := $values.inferenceExtension.flags -}}
{{- if kindIs "map" $flags -}}
{{- $list := list -}}
{{- range $name, $value := $flags -}}
{{- $list = append $list (dict "name" $name "value" $value) -}}
{{- end -}}
{{- $flags = $list -}}
{{- end -}}
{{- range $flags }}
- name: {{ .name | toString | trimPrefix "--" | quote }}
  value: {{ include "chat.inferencepool.flagValue" .value | quote }}
{{- end }}
{{- end -}}

{{/*
The picker's arguments, each as one word: a boolean flag written as two ends the list for it, and
everything after is ignored. What the user sets replaces what this chart derived.
*/}}
{{- define "chat.inferencepool.args" -}}
{{- $values := .Values -}}
{{- $extension := $values.inferenceExtension -}}
{{- $prometheus := $extension.monitoring.prometheus -}}
{{- $user := include "chat.inferencepool.userFlags" . | fromYamlArray -}}
{{- $derived := list -}}
{{- $derived = append $derived (dict "name" "total-queued-requests-metric" "value" "vllm:num_requests_waiting") -}}
{{- $derived = append $derived (dict "name" "kv-cache-usage-percentage-metric" "value" "vllm:kv_cache_usage_perc") -}}
{{- $derived = append $derived (dict "name" "lora-info-metric" "value" "vllm:lora_requests_info") -}}
{{- $derived = append $derived (dict "name" "cache-info-metric" "value" "vllm:cache_config_info") -}}
{{- $derived = append $derived (dict "name" "refresh-metrics-interval" "value" "50ms") -}}
{{- $derived = append $derived (dict "name" "metrics-staleness-threshold" "value" "2s") -}}
{{- if eq $values.inferencePool.modelServerType "triton-tensorrt-llm" -}}
{{- $derived = list
      (dict "name" "total-queued-requests-metric" "value" "nv_trt_llm_request_metrics{request_type=waiting}")
      (dict "name" "kv-cache-usage-percentage-metric" "value" "nv_trt_llm_kv_cache_block_metrics{kv_cache_block_type=fraction}")
      (dict "name" "lora-info-metric" "value" "") -}}
{{- end -}}
{{- $own := list
      (dict "name" "pool-name" "value" (include "chat.inferencepool.poolName" .))
      (dict "name" "pool-namespace" "value" .Release.Namespace)
      (dict "name" "pool-group" "value" "inference.networking.k8s.io")
      (dict "name" "zap-encoder" "value" "json")
      (dict "name" "config-file" "value" (printf "/config/%s" $extension.pluginsConfigFile))
      (dict "name" "grpc-port" "value" (int64 $extension.extProcPort | toString))
      (dict "name" "metrics-port" "value" (int64 $extension.metricsPort | toString))
      (dict "name" "tracing" "value" (toString $extension.tracing.enabled)) -}}
{{- if gt (int64 $extension.replicas) 1 -}}
{{- $own = append $own (dict "name" "ha-enable-leader-election" "value" "true") -}}
{{- end -}}
{{- if not (and $prometheus.enabled $prometheus.auth.enabled) -}}
{{- $own = append $own (dict "name" "metrics-endpoint-auth" "value" "false") -}}
{{- end -}}
{{- $named := dict -}}
{{- range $user }}{{ $_ := set $named .name true }}{{ end -}}
{{- range concat $own $derived }}
{{- if not (hasKey $named .name) }}
- {{ printf "--%s=%s" .name .value | quote }}
{{- end }}
{{- end }}
{{- range $user }}
- {{ printf "--%s=%s" .name .value | quote }}
{{- end }}
{{- end -}}

{{/* The picker's plugin configuration, and what the user lays beside or over it. */}}
{{- define "chat.inferencepool.pluginsConfig" -}}
{{- $values := .Values -}}
{{- $files := dict "default-plugins.yaml" (include "chat.inferencepool.defaultPlugins" .) -}}
{{- range $name, $text := mergeOverwrite $files ($values.inferenceExtension.pluginsCustomConfig | default dict) }}
{{ $name }}: |
  {{- $text | trim | nindent 2 }}
{{- end }}
{{- end -}}

{{/* Only scorers that can see this model server: one that is blind scores all pods alike, and the prefix scorer then decides alone. */}}
{{- define "chat.inferencepool.defaultPlugins" -}}
apiVersion: inference.networking.x-k8s.io/v1alpha1
kind: EndpointPickerConfig
plugins:
  - type: queue-scorer
  - type: kv-cache-utilization-scorer
  - type: prefix-cache-scorer
schedulingProfiles:
  - name: default
    plugins:
      - pluginRef: queue-scorer
        weight: 2
      - pluginRef: kv-cache-utilization-scorer
        weight: 2
      - pluginRef: prefix-cache-scorer
        weight: 3
{{- end -}}

{{/* The picker's environment; a variable of the same name in the values takes its place. */}}
{{- define "chat.inferencepool.env" -}}
{{- $values := .Values -}}
{{- $tracing := $values.inferenceExtension.tracing }}
- name: NAMESPACE
  valueFrom:
    fieldRef: {fieldPath: metadata.namespace}
- name: SD_METRICS_STALENESS_THRESHOLD
  value: "2s"
- name: SD_QUEUE_DEPTH_THRESHOLD
  value: "64"
{{- if $tracing.enabled }}
- name: POD_NAME
  valueFrom:
    fieldRef: {fieldPath: metadata.name}
- name: OTEL_SERVICE_NAME
  value: {{ include "chat.inferencepool.pickerName" (list . "") }}
- name: OTEL_TRACES_EXPORTER
  value: otlp
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ $tracing.otelExporterEndpoint | quote }}
- name: OTEL_TRACES_SAMPLER
  value: {{ $tracing.sampling.sampler | quote }}
- name: OTEL_TRACES_SAMPLER_ARG
  value: {{ $tracing.sampling.samplerArg | quote }}
- name: OTEL_RESOURCE_ATTRIBUTES
  value: k8s.namespace.name=$(NAMESPACE),k8s.pod.name=$(POD_NAME)
{{- end }}
{{- end -}}
