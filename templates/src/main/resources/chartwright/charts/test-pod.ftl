[#-- One test pod for each model; what a test needs beyond the common is in its script's variables. --]
[#macro pods name]
[#list plan.models as model]
[#local served = modelValues[model.name]]
[#local headers = model.route.headers?keys?map(key -> key + ": " + model.route.headers[key])?join("\n")]
{{- if and .Values.tests.enabled [=served].enabled [=served].inferencepool.enabled (include "[=component].gateway" .) }}
---
{{ include "[=component].testPod" (dict
  "context" .
  "test" "[=name]"
  "model" "[=model.name]"
  "pool" (include "[=component].pool.[=model.name]" .)
  "server" (include "[=component].server.[=model.name]" .)
  "served" [=served]
  "serverPort" "[=model.port]"
  "headers" [=headers?c]
  "hostnames" (list[#list model.route.hostnames as hostname] [=hostname?c][/#list])
  "pathPrefix" [=model.route.pathPrefix?c]
  "answeredMetric" [=model.server.metrics.answered?c]
) }}
{{- end }}
[/#list]
[/#macro]
