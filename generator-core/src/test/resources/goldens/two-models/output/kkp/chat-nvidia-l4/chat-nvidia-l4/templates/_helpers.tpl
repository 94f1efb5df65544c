{{/*
What the names of the gateway's objects start with.
*/}}
{{- define "chat-nvidia-l4.base" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride -}}
{{- else if .Values.nameOverride -}}
{{- printf "%s-%s" .Release.Name .Values.nameOverride -}}
{{- else -}}
{{- .Release.Name -}}
{{- end -}}
{{- end -}}

{{/*
The Gateway. kgateway gives its name to a Deployment, a Service, a ServiceAccount and a ConfigMap
beside it and takes over what is there by that name, so nothing else here ends in `-gateway`.
*/}}
{{- define "chat-nvidia-l4.gateway" -}}
{{- if .Values.gateway.enabled -}}
{{- printf "%s-gateway" (include "chartwright.name" (dict "name" (include "chat-nvidia-l4.base" .) "max" 55)) -}}
{{- else -}}
{{- .Values.gateway.existingGateway.name -}}
{{- end -}}
{{- end -}}

{{/*
The listener that the models' routes belong to.
*/}}
{{- define "chat-nvidia-l4.listener" -}}
{{- .Values.gateway.enabled | ternary "https" .Values.gateway.existingGateway.sectionName -}}
{{- end -}}

{{/*
The label that the proxies of the Gateway have.
*/}}
{{- define "chat-nvidia-l4.proxyLabels" -}}
gateway.networking.k8s.io/gateway-name: {{ include "chat-nvidia-l4.gateway" . | quote }}
{{- end -}}

{{- define "chat-nvidia-l4.labels" -}}
{{ include "chartwright.labels" (dict "context" . "name" "chat-nvidia-l4" "component" "gateway") }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/*
The InferencePool of the model chat, as its own part of the chart calls it.
*/}}
{{- define "chat-nvidia-l4.pool.chat" -}}
{{- $own := .Values.chat.inferencepool.fullnameOverride -}}
{{- include "chartwright.name" (dict "name" ($own | default (printf "%s-chat" .Release.Name)) "max" 59) -}}
{{- end -}}

{{/*
The Service of the model chat's servers.
*/}}
{{- define "chat-nvidia-l4.server.chat" -}}
{{- $model := .Values.chat -}}
{{- $name := $model.fullnameOverride | default (printf "%s-%s" .Release.Name ($model.nameOverride | default "chat")) -}}
{{- printf "%s-server" (include "chartwright.name" (dict "name" $name "max" 56)) -}}
{{- end -}}

{{/*
The InferencePool of the model draft-1b, as its own part of the chart calls it.
*/}}
{{- define "chat-nvidia-l4.pool.draft-1b" -}}
{{- $own := (index .Values "draft-1b").inferencepool.fullnameOverride -}}
{{- include "chartwright.name" (dict "name" ($own | default (printf "%s-draft-1b" .Release.Name)) "max" 59) -}}
{{- end -}}

{{/*
The Service of the model draft-1b's servers.
*/}}
{{- define "chat-nvidia-l4.server.draft-1b" -}}
{{- $model := (index .Values "draft-1b") -}}
{{- $name := $model.fullnameOverride | default (printf "%s-%s" .Release.Name ($model.nameOverride | default "draft-1b")) -}}
{{- printf "%s-server" (include "chartwright.name" (dict "name" $name "max" 56)) -}}
{{- end -}}
