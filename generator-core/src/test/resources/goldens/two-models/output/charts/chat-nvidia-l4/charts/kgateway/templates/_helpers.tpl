{{/* The application's name: one word of every label and of most object names. */}}
{{- define "kgateway.name" -}}
{{- $values := .Values -}}
{{- $values.nameOverride | default "kgateway" | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/*
The name of the namespaced objects. A release that is called after the controller already gives
`kgateway`, which is what the guide's commands ask for. The outer call only acts on overrides.
*/}}
{{- define "kgateway.fullname" -}}
{{- $values := .Values -}}
{{- $name := include "kgateway.name" . -}}
{{- $full := $values.fullnameOverride -}}
{{- if not $full -}}
{{- if contains $name .Release.Name -}}
{{- $full = .Release.Name -}}
{{- else -}}
{{- $base := dict "name" .Release.Name "max" (int (max 20 (sub 62 (len $name)))) -}}
{{- $full = printf "%s-%s" (include "chartwright.name" $base) $name -}}
{{- end -}}
{{- end -}}
{{- include "chartwright.name" (dict "name" $full "max" 63) -}}
{{- end -}}

{{/*
The name of a cluster-scoped object: [context, infix]. The parts can be joined to the same text in
two ways (`a-b` in `c`, `a` in `b-c`), so a digest of both always ends it: no two releases meet.
*/}}
{{- define "kgateway.clusterName" -}}
{{- $context := index . 0 -}}
{{- $full := include "kgateway.fullname" $context -}}
{{- $text := printf "%s%s-%s" $full (index . 1) $context.Release.Namespace -}}
{{- $digest := printf "%s/%s" $context.Release.Namespace $full | sha256sum | trunc 8 -}}
{{- printf "%s-%s" (include "chartwright.name" (dict "name" $text "max" 54)) $digest -}}
{{- end -}}

{{- define "kgateway.serviceAccountName" -}}
{{- $values := .Values -}}
{{- if $values.serviceAccount.create -}}
{{- $values.serviceAccount.name | default (include "kgateway.fullname" .) -}}
{{- else -}}
{{- $values.serviceAccount.name | default "default" -}}
{{- end -}}
{{- end -}}

{{/* Labels of every object. The chart's own win over commonLabels: selectors depend on them. */}}
{{- define "kgateway.labels" -}}
{{- $values := .Values -}}
{{- $own := include "chartwright.labels" (dict "context" . "name" (include "kgateway.name" .) "component" "controller") | fromYaml -}}
{{- toYaml (mergeOverwrite (dict) ($values.commonLabels | default dict) $own (dict "kgateway" "kgateway")) -}}
{{- end -}}

{{/* What selects the pods; never anything that an upgrade may change. */}}
{{- define "kgateway.selectorLabels" -}}
{{ include "chartwright.selectorLabels" (dict "context" . "name" (include "kgateway.name" .) "component" "controller") }}
kgateway: kgateway
{{- end -}}

{{- define "kgateway.podLabels" -}}
{{- $values := .Values -}}
{{- toYaml (mergeOverwrite (dict) ($values.commonLabels | default dict) ($values.podLabels | default dict) (include "kgateway.selectorLabels" . | fromYaml)) -}}
{{- end -}}

{{/* The registry of all images that the controller starts, a mirror set for the whole chart included. */}}
{{- define "kgateway.imageRegistry" -}}
{{- $values := .Values -}}
{{- include "chartwright.imageHost" (dict "image" $values.image.registry "global" .Values.global) -}}
{{- end -}}

{{/* The controller's image. Its tag never comes from the chart's version: nobody publishes that. */}}
{{- define "kgateway.image" -}}
{{- $values := .Values -}}
{{- $image := $values.controller.image -}}
{{- $registry := include "chartwright.imageHost" (dict "image" ($image.registry | default $values.image.registry) "global" .Values.global) -}}
{{- printf "%s/%s:%s" $registry $image.repository ($image.tag | default $values.image.tag) -}}
{{- with $image.digest }}@{{ . }}{{ end -}}
{{- end -}}

{{/* The controller's environment; a variable of the same name in extraEnv takes its place. */}}
{{- define "kgateway.env" -}}
{{- $values := .Values -}}
{{- $controller := $values.controller -}}
{{- $ports := $controller.service.ports }}
# Go's own limits; without them the runtime sizes itself to the whole node.
- name: GOMEMLIMIT
  valueFrom:
    resourceFieldRef: {resource: limits.memory, divisor: "1"}
- name: GOMAXPROCS
  valueFrom:
    resourceFieldRef: {resource: limits.cpu, divisor: "1"}
- name: KGW_LOG_LEVEL
  value: {{ $controller.logLevel | quote }}
- name: KGW_XDS_SERVICE_NAME
  value: {{ include "kgateway.fullname" . | quote }}
- name: KGW_XDS_SERVICE_PORT
  value: {{ int64 $ports.grpc | quote }}
- name: KGW_AGENTGATEWAY_XDS_SERVICE_PORT
  value: {{ int64 $ports.agwGrpc | quote }}
{{- if $values.inferenceExtension.enabled }}
- name: KGW_ENABLE_INFER_EXT
  value: "true"
{{- if $values.inferenceExtension.autoProvision }}
- name: KGW_INFER_EXT_AUTO_PROVISION
  value: "true"
{{- end }}
{{- end }}
- name: KGW_DEFAULT_IMAGE_REGISTRY
  value: {{ include "kgateway.imageRegistry" . | quote }}
- name: KGW_DEFAULT_IMAGE_TAG
  value: {{ $values.image.tag | quote }}
- name: KGW_DEFAULT_IMAGE_PULL_POLICY
  value: {{ $values.image.pullPolicy }}
- name: KGW_DISCOVERY_NAMESPACE_SELECTORS
  value: {{ $values.discoveryNamespaceSelectors | default list | toJson | quote }}
- name: KGW_POLICY_MERGE
  value: {{ $values.policyMerge | default dict | toJson | quote }}
- name: KGW_VALIDATION_MODE
  value: {{ $values.validation.level | quote }}
{{- if $values.agentgateway.enabled }}
- name: KGW_ENABLE_AGENTGATEWAY
  value: "true"
{{- end }}
{{- if $values.waypoint.enabled }}
- name: KGW_ENABLE_WAYPOINT
  value: "true"
{{- end }}
{{- if $controller.xds.tls.enabled }}
# The first is the official chart's; the controller reads the second.
- name: KGW_XDS_TLS_ENABLED
  value: "true"
- name: KGW_XDS_TLS
  value: "true"
{{- end }}
- name: POD_NAMESPACE
  valueFrom:
    fieldRef: {fieldPath: metadata.namespace}
{{- end -}}
