{{/*
What the names of the model's objects start with. The InferencePool is called just so.
*/}}
{{- define "draft-1b.base" -}}
{{- $values := .Values -}}
{{- $given := $values.fullnameOverride | default (printf "%s-%s" .Release.Name ($values.nameOverride | default "draft-1b")) -}}
{{- include "chartwright.name" (dict "name" $given "max" 56) -}}
{{- end -}}

{{/*
The server's objects. Endings tell objects apart, so that no two models' names ever meet.
*/}}
{{- define "draft-1b.server" -}}
{{- printf "%s-server" (include "draft-1b.base" .) -}}
{{- end -}}

{{- define "draft-1b.selectorLabels" -}}
{{ include "chartwright.selectorLabels" (dict "context" . "name" "draft-1b" "component" "model-server") }}
chartwright.dev/model: draft-1b
{{- end -}}

{{- define "draft-1b.labels" -}}
{{- $values := .Values -}}
{{ include "chartwright.labels" (dict "context" . "name" "draft-1b" "component" "model-server") }}
chartwright.dev/model: draft-1b
{{- with $values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "draft-1b.serviceAccount" -}}
{{- $values := .Values -}}
{{- $values.serviceAccount.name | default ($values.serviceAccount.create | ternary (include "draft-1b.server" .) "default") -}}
{{- end -}}

{{- define "draft-1b.claim" -}}
{{- $values := .Values -}}
{{- $values.cache.existingClaim | default (printf "%s-cache" (include "draft-1b.base" .)) -}}
{{- end -}}
