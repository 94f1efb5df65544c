package dev.chartwright.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.application.ApplicationReader;
import dev.chartwright.catalog.Catalog;
import dev.chartwright.catalog.Selection;
import dev.chartwright.catalog.SelectionResolver;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Outcome;
import dev.chartwright.render.ChartRenderer;
import dev.chartwright.render.Layout;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.serving.ServingPlanner;
import dev.chartwright.yaml.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Charts of the guide's llama.cpp set-up, and the subcharts in them, each as if it stood alone. */
public final class ComponentCharts {

  private static final String APPLICATION =
      """
      apiVersion: chartwright.dev/v1alpha1
      kind: InferenceApplication
      metadata:
        name: guide
      spec:
        version: 1.0.0
        description: The llama.cpp set-up of the KKP guide.
        stack: kkp-2.29
        profiles: [cpu-20c]
        models:
          - name: llama-cpp
            server: llama.cpp
            model: llama-3.2-1b-instruct-q4-k-m
      """;

  private ComponentCharts() {}

  /** The controller. */
  public static ChartTree kgateway() {
    return inside("charts/kgateway/");
  }

  /** The pool of the one model, and its endpoint picker. */
  public static ChartTree inferencePool() {
    return inside("charts/llama-cpp/charts/inferencepool/");
  }

  /** Both in one chart, as in the flat layout. */
  public static ChartTree flat() {
    Map<String, String> files = new TreeMap<>(whole(Layout.FLAT).files());
    files
        .keySet()
        .removeIf(
            path ->
                path.startsWith("templates/")
                    && !path.equals("templates/_chartwright.tpl")
                    && !path.startsWith("templates/kgateway/")
                    && !path.startsWith("templates/llama-cpp/inferencepool/"));
    return ChartTree.of(files);
  }

  private static ChartTree whole(Layout layout) {
    BuiltInResources resources = BuiltInResources.load();
    Object schema =
        JsonReader.object(
            resources.read("schemas/inference-application.schema.json").orElseThrow());
    Outcome<List<Selection>> selections =
        new ApplicationReader(schema, document -> List.of())
            .read("guide.yaml", APPLICATION.getBytes(StandardCharsets.UTF_8))
            .then(
                file ->
                    new SelectionResolver(new Catalog(resources), resources)
                        .resolve(file, resources, null, null));
    Outcome<RenderedChart> chart =
        selections
            .then(each -> ServingPlanner.plan(each.get(0)))
            .then(plan -> new ChartRenderer(resources, no -> new TreeMap<>()).render(plan, layout));
    assertThat(chart.value()).as("%s", chart.findings()).isPresent();
    return chart.value().orElseThrow().tree();
  }

  private static ChartTree inside(String folder) {
    Map<String, String> files =
        whole(Layout.UMBRELLA).files().entrySet().stream()
            .filter(file -> file.getKey().startsWith(folder))
            .collect(
                Collectors.toMap(
                    file -> file.getKey().substring(folder.length()), Map.Entry::getValue));
    assertThat(files).as(folder).containsKey("Chart.yaml");
    return ChartTree.of(files);
  }
}
