{{/*
A DNS label (RFC 1035) of at most `max` characters. A name that is too long, has a dot or starts
with a digit is changed and then marked with a hash of what it was, so two names never become one.
*/}}
{{- define "chartwright.name" -}}
{{- $clean := .name | replace "." "-" | trimSuffix "-" -}}
{{- if regexMatch "^[0-9]" $clean }}{{ $clean = printf "r-%s" $clean }}{{ end -}}
{{- if or (ne $clean .name) (gt (len $clean) (int .max)) -}}
{{- printf "%s-%s" (trunc (int (sub .max 9)) $clean | trimSuffix "-") (sha256sum .name | trunc 8) -}}
{{- else -}}
{{- $clean -}}
{{- end -}}
{{- end -}}

{{/*
An image's registry and folder; `global.imageRegistry` takes the place of the registry's host.
*/}}
{{- define "chartwright.imageHost" -}}
{{- $mirror := (.global | default dict).imageRegistry -}}
{{- if $mirror -}}
{{- $rest := regexReplaceAll "^[^/]+" .image "" -}}
{{- printf "%s%s" (trimSuffix "/" $mirror) $rest -}}
{{- else -}}
{{- .image -}}
{{- end -}}
{{- end -}}

{{/*
A whole image reference of registry, repository, tag and, where given, digest.
*/}}
{{- define "chartwright.image" -}}
{{- $host := include "chartwright.imageHost" (dict "image" .image.registry "global" .global) -}}
{{- printf "%s/%s:%s" $host .image.repository .image.tag -}}
{{- with .image.digest }}@{{ . }}{{ end -}}
{{- end -}}

{{/*
The imagePullSecrets of a pod: the component's own and those of all components.
*/}}
{{- define "chartwright.imagePullSecrets" -}}
{{- $secrets := concat (.own | default list) ((.global | default dict).imagePullSecrets | default list) -}}
{{- if $secrets -}}
imagePullSecrets:
{{- range $secrets }}
  - name: {{ kindIs "string" . | ternary . (get (kindIs "string" . | ternary dict .) "name") | quote }}
{{- end }}
{{- end -}}
{{- end -}}

{{/*
Labels that tell a component's objects apart; they never change between versions.
*/}}
{{- define "chartwright.selectorLabels" -}}
app.kubernetes.io/name: {{ .name | quote }}
app.kubernetes.io/instance: {{ .context.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/*
All labels of an object.
*/}}
{{- define "chartwright.labels" -}}
{{ include "chartwright.selectorLabels" . }}
app.kubernetes.io/part-of: chat-nvidia-l4
app.kubernetes.io/managed-by: {{ .context.Release.Service }}
app.kubernetes.io/version: {{ .context.Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .context.Chart.Name .context.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" | quote }}
{{- end -}}
