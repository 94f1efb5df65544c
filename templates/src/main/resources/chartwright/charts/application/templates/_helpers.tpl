{{/*
What the names of the gateway's objects start with.
*/}}
{{- define "[=component].base" -}}
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
{{- define "[=component].gateway" -}}
{{- if .Values.gateway.enabled -}}
{{- printf "%s-gateway" (include "chartwright.name" (dict "name" (include "[=component].base" .) "max" 55)) -}}
{{- else -}}
{{- .Values.gateway.existingGateway.name -}}
{{- end -}}
{{- end -}}

{{/*
The listener that the models' routes belong to.
*/}}
{{- define "[=component].listener" -}}
{{- .Values.gateway.enabled | ternary "https" .Values.gateway.existingGateway.sectionName -}}
{{- end -}}

{{/*
The label that the proxies of the Gateway have.
*/}}
{{- define "[=component].proxyLabels" -}}
gateway.networking.k8s.io/gateway-name: {{ include "[=component].gateway" . | quote }}
{{- end -}}

{{- define "[=component].labels" -}}
{{ include "chartwright.labels" (dict "context" . "name" "[=chart.name]" "component" "gateway") }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}
[#list plan.models as model]

{{/*
The InferencePool of the model [=model.name], as its own part of the chart calls it.
*/}}
{{- define "[=component].pool.[=model.name]" -}}
{{- $own := [=modelValues[model.name]].inferencepool.fullnameOverride -}}
{{- include "chartwright.name" (dict "name" ($own | default (printf "%s-[=model.name]" .Release.Name)) "max" 59) -}}
{{- end -}}

{{/*
The Service of the model [=model.name]'s servers.
*/}}
{{- define "[=component].server.[=model.name]" -}}
{{- $model := [=modelValues[model.name]] -}}
{{- $name := $model.fullnameOverride | default (printf "%s-%s" .Release.Name ($model.nameOverride | default "[=model.name]")) -}}
{{- printf "%s-server" (include "chartwright.name" (dict "name" $name "max" 56)) -}}
{{- end -}}
[/#list]
