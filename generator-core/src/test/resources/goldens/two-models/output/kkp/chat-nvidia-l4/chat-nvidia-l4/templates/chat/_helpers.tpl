{{/*
What the names of the model's objects start with. The InferencePool is called just so.
*/}}
{{- define "chat.base" -}}
{{- $values := .Values.chat -}}
{{- $given := $values.fullnameOverride | default (printf "%s-%s" .Release.Name ($values.nameOverride | default "chat")) -}}
{{- include "chartwright.name" (dict "name" $given "max" 56) -}}
{{- end -}}

{{/*
The server's objects. Endings tell objects apart, so that no two models' names ever meet.
*/}}
{{- define "chat.server" -}}
{{- printf "%s-server" (include "chat.base" .) -}}
{{- end -}}

{{- define "chat.selectorLabels" -}}
{{ include "chartwright.selectorLabels" (dict "context" . "name" "chat" "component" "model-server") }}
chartwright.dev/model: chat
{{- end -}}

{{- define "chat.labels" -}}
{{- $values := .Values.chat -}}
{{ include "chartwright.labels" (dict "context" . "name" "chat" "component" "model-server") }}
chartwright.dev/model: chat
{{- with $values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "chat.serviceAccount" -}}
{{- $values := .Values.chat -}}
{{- $values.serviceAccount.name | default ($values.serviceAccount.create | ternary (include "chat.server" .) "default") -}}
{{- end -}}

{{- define "chat.claim" -}}
{{- $values := .Values.chat -}}
{{- $values.cache.existingClaim | default (printf "%s-cache" (include "chat.base" .)) -}}
{{- end -}}
