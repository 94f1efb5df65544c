{{/*
A test pod. What every test begins with is here: where the gateway is, and how it is asked.
*/}}
{{- define "chat-nvidia-l4.testPod" -}}
{{- $values := .context.Values -}}
{{- $release := .context.Release -}}
{{- $gateway := include "chat-nvidia-l4.gateway" .context -}}
{{- $ownCertificate := and $values.gateway.enabled (eq $values.gateway.tls.mode "selfSigned") -}}
{{- $hosts := concat .hostnames $values.gateway.hostnames -}}
{{- $host := $hosts | first | default (printf "%s.%s.svc" $gateway $release.Namespace) | replace "*" "test" -}}
apiVersion: v1
kind: Pod
metadata:
  name: {{ printf "%s-test-%s" (include "chartwright.name" (dict "name" .pool "max" (sub 57 (len .test)))) .test }}
  namespace: {{ $release.Namespace | quote }}
  labels:
    {{- include "chartwright.labels" (dict "context" .context "name" "chat-nvidia-l4" "component" "test") | nindent 4 }}
    chartwright.dev/model: {{ .model }}
  annotations:
    "helm.sh/hook": test
    "helm.sh/hook-delete-policy": before-hook-creation,hook-succeeded
spec:
  restartPolicy: Never
  activeDeadlineSeconds: {{ int64 $values.tests.timeoutSeconds }}
  automountServiceAccountToken: false
  {{- with include "chartwright.imagePullSecrets" (dict "own" list "global" $values.global) }}
  {{- . | nindent 2 }}
  {{- end }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 65532
    runAsGroup: 65532
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: test
      image: {{ include "chartwright.image" (dict "image" $values.tests.image "global" $values.global) }}
      imagePullPolicy: {{ $values.tests.image.pullPolicy }}
      command: [sh, -c]
      args:
        - |
          set -eu
          fail() { echo "FAILED: $*" >&2; exit 1; }
          # The headers that send a request to this model, one a line; none where its path does.
          printf '%s' "$ROUTE_HEADERS" >/tmp/headers
          ask() {
            curl --silent --show-error --fail-with-body --max-time 300 --header @/tmp/headers \
              --retry 5 --retry-delay 5 --retry-connrefused \
              ${CA_FILE:+--cacert "$CA_FILE"} ${INSECURE:+--insecure} \
              --connect-to "::$GATEWAY:" "$@"
          }
          complete() {
            ask --header 'Content-Type: application/json' "$URL/v1/chat/completions" --data \
              "{\"model\": \"$MODEL\", \"messages\": [{\"role\": \"user\", \"content\": \"$1\"}], \"max_tokens\": 8}"
          }
          {{- include (printf "chat-nvidia-l4.test.%s" .test) .context | nindent 10 }}
      env:
        - name: GATEWAY
          value: {{ $gateway }}
        - name: URL
          value: {{ printf "https://%s:%d%s" $host (int64 $values.gateway.httpsPort) (trimSuffix "/" .pathPrefix) | quote }}
        - name: ROUTE_HEADERS
          value: {{ .headers | quote }}
        - name: MODEL
          value: {{ .served.model.servedName | quote }}
        {{- if $ownCertificate }}
        - name: CA_FILE
          value: /tls/tls.crt
        {{- else }}
        # Whether clients trust the certificate's issuer is not what is tested here.
        - name: INSECURE
          value: "true"
        {{- end }}
        {{- if eq .test "spread" }}
        - name: PODS
          value: {{ .server }}
        - name: PODS_PORT
          value: {{ .serverPort | quote }}
        - name: ANSWERED_METRIC
          value: {{ .answeredMetric | quote }}
        - name: REPLICAS
          value: {{ int64 .served.replicas | quote }}
        - name: REQUESTS
          value: {{ int64 $values.tests.requests | quote }}
        {{- end }}
      resources:
        {{- toYaml $values.tests.resources | nindent 8 }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: [ALL]
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        {{- if $ownCertificate }}
        - name: tls
          mountPath: /tls
          readOnly: true
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {}
    {{- if $ownCertificate }}
    - name: tls
      secret:
        secretName: {{ $values.gateway.tls.secretName }}
        items:
          - key: tls.crt
            path: tls.crt
    {{- end }}
{{- end -}}
