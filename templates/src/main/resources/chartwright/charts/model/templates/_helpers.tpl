{{/*
What the names of the model's objects start with. The InferencePool is called just so.
*/}}
{{- define "[=component].base" -}}
{{- $values := [=values] -}}
{{- $given := $values.fullnameOverride | default (printf "%s-%s" .Release.Name ($values.nameOverride | default "[=model.name]")) -}}
{{- include "chartwright.name" (dict "name" $given "max" 56) -}}
{{- end -}}

{{/*
The server's objects. Endings tell objects apart, so that no two models' names ever meet.
*/}}
{{- define "[=component].server" -}}
{{- printf "%s-server" (include "[=component].base" .) -}}
{{- end -}}

{{- define "[=component].selectorLabels" -}}
{{ include "chartwright.selectorLabels" (dict "context" . "name" "[=model.name]" "component" "model-server") }}
chartwright.dev/model: [=model.name]
{{- end -}}

{{- define "[=component].labels" -}}
{{- $values := [=values] -}}
{{ include "chartwright.labels" (dict "context" . "name" "[=model.name]" "component" "model-server") }}
chartwright.dev/model: [=model.name]
{{- with $values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "[=component].serviceAccount" -}}
{{- $values := [=values] -}}
{{- $values.serviceAccount.name | default ($values.serviceAccount.create | ternary (include "[=component].server" .) "default") -}}
{{- end -}}

{{- define "[=component].claim" -}}
{{- $values := [=values] -}}
{{- $values.cache.existingClaim | default (printf "%s-cache" (include "[=component].base" .)) -}}
{{- end -}}
