{{/* The application's name: one word of every label and of most object names. */}}
{{- define "[=component].name" -}}
{{- $values := [=values] -}}
{{- $values.nameOverride | default "kgateway" | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/*
The name of the namespaced objects. A release that is called after the controller already gives
`kgateway`, which is what the guide's commands ask for. The outer call only acts on overrides.
*/}}
{{- define "[=component].fullname" -}}
{{- $values := [=values] -}}
{{- $name := include "[=component].name" . -}}
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
{{- define "[=component].clusterName" -}}
{{- $context := index . 0 -}}
{{- $full := include "[=component].fullname" $context -}}
{{- $text := printf "%s%s-%s" $full (index . 1) $context.Release.Namespace -}}
{{- $digest := printf "%s/%s" $context.Release.Namespace $full | sha256sum | trunc 8 -}}
{{- printf "%s-%s" (include "chartwright.name" (dict "name" $text "max" 54)) $digest -}}
{{- end -}}

{{- define "[=component].serviceAccountName" -}}
{{- $values := [=values] -}}
{{- if $values.serviceAccount.create -}}
{{- $values.serviceAccount.name | default (include "[=component].fullname" .) -}}
{{- else -}}
{{- $values.serviceAccount.name | default "default" -}}
{{- end -}}
{{- end -}}

{{/* Labels of every object. The chart's own win over commonLabels: selectors depend on them. */}}
{{- define "[=component].labels" -}}
{{- $values := [=values] -}}
{{- $own := include "chartwright.labels" (dict "context" . "name" (include "[=component].name" .) "component" "controller") | fromYaml -}}
{{- toYaml (mergeOverwrite (dict) $values.commonLabels $own (dict "kgateway" "kgateway")) -}}
{{- end -}}

{{/* What selects the pods; never anything that an upgrade may change. */}}
{{- define "[=component].selectorLabels" -}}
{{ include "chartwright.selectorLabels" (dict "context" . "name" (include "[=component].name" .) "component" "controller") }}
kgateway: kgateway
{{- end -}}

{{- define "[=component].podLabels" -}}
{{- $values := [=values] -}}
{{- toYaml (mergeOverwrite (dict) $values.commonLabels $values.podLabels (include "[=component].selectorLabels" . | fromYaml)) -}}
{{- end -}}

{{/* The registry of all images that the controller starts, a mirror set for the whole chart included. */}}
{{- define "[=component].imageRegistry" -}}
{{- $values := [=values] -}}
{{- include "chartwright.imageHost" (dict "image" $values.image.registry "global" .Values.global) -}}
{{- end -}}

{{/* The controller's image. Its tag never comes from the chart's version: nobody publishes that. */}}
{{- define "[=component].image" -}}
{{- $values := [=values] -}}
{{- $image := $values.controller.image -}}
{{- $registry := include "chartwright.imageHost" (dict "image" ($image.registry | default $values.image.registry) "global" .Values.global) -}}
{{- printf "%s/%s:%s" $registry $image.repository ($image.tag | default $values.image.tag) -}}
{{- with $image.digest }}@{{ . }}{{ end -}}
{{- end -}}
