package dev.chartwright.helm;

import dev.chartwright.chart.ChartTree;
import java.util.Map;
import java.util.TreeMap;

/** A chart with a hook, an upgrade switch, a subchart and a template that can fail. */
final class SampleChart {

  static final ChartTree TREE =
      ChartTree.of(
          Map.of(
              "Chart.yaml",
              """
              apiVersion: v2
              name: sample
              version: 1.0.0
              icon: https://example.com/icon.svg
              dependencies: [{name: sub, version: 1.0.0}]
              """,
              "values.yaml",
              "word: default\nfail: false\n",
              "templates/config.yaml",
              """
              apiVersion: v1
              kind: ConfigMap
              metadata:
                name: {{ .Release.Name }}
                namespace: {{ .Release.Namespace }}
              data:
                word: {{ .Values.word | quote }}
                upgrade: {{ $.Release.IsUpgrade | quote }}
                install: {{ .Release.IsInstall | quote }}
                # a lookup finds nothing without a cluster
                found: {{ (lookup "v1" "Secret" .Release.Namespace "s").data | default "nothing" }}
                kube: {{ .Capabilities.KubeVersion.Version | quote }}
              {{- if .Values.fail }}
                {{ fail "You asked for it." }}
              {{- end }}
              """,
              "templates/tests/hook.yaml",
              """
              apiVersion: v1
              kind: Pod
              metadata:
                name: {{ .Release.Name }}-test
                annotations:
                  "helm.sh/hook": test
                  helm.sh/hook-weight: "1"
              """,
              "charts/sub/Chart.yaml",
              "apiVersion: v2\nname: sub\nversion: 1.0.0\n",
              "charts/sub/templates/config.yaml",
              "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: sub\n"));

  /** The chart with another text for one file. */
  static ChartTree with(String path, String text) {
    Map<String, String> files = new TreeMap<>(TREE.files());
    files.put(path, text);
    return ChartTree.of(files);
  }

  private SampleChart() {}
}
