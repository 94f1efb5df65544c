package dev.chartwright.render;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.serving.ServingPlan;
import dev.chartwright.values.ValueNode;
import dev.chartwright.values.ValuesReader;
import dev.chartwright.values.ValuesSchema;
import dev.chartwright.values.ValuesTable;
import dev.chartwright.values.ValuesYaml;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Renders plans: the stage between the decisions and the checks. Safe for use by many threads. */
public final class ChartRenderer {

  private static final String CHARTS = "charts/";
  private static final String SHARED_HELPERS = "_chartwright.tpl";

  private final ResourceFolder resources;
  private final TemplateEngine engine;
  private final Function<String, SortedMap<String, String>> crdManifests;
  private final Map<String, Map<String, Object>> fragments;
  private final Map<String, Outcome<ValueNode.Group>> descriptions = new ConcurrentHashMap<>();

  /**
   * A renderer of the templates in a folder.
   *
   * @param crdManifests bundle of API types to file name to CRD manifest
   */
  public ChartRenderer(
      ResourceFolder resources, Function<String, SortedMap<String, String>> crdManifests) {
    this.resources = resources;
    this.engine = new TemplateEngine(resources);
    this.crdManifests = crdManifests;
    this.fragments = fragments(resources);
  }

  /** The chart of a plan in a layout, or what is wrong with its templates. */
  public Outcome<RenderedChart> render(ServingPlan plan, Layout layout) {
    return new Run(plan, layout).chart();
  }

  /** The text of a single template, such as a KKP manifest, for a data model. */
  public Outcome<String> text(String template, Map<String, ?> dataModel) {
    return engine.render(template, dataModel);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> fragments(ResourceFolder resources) {
    String path = CHARTS + "shared-values.yaml";
    byte[] bytes = resources.read(path).orElseThrow();
    Object root = YamlReader.read(path, bytes).value().orElseThrow().root();
    return (Map<String, Map<String, Object>>) (Map<?, ?>) Map.copyOf((Map<?, ?>) root);
  }

  /** One chart in the making. */
  private final class Run {
    private final ServingPlan plan;
    private final Layout layout;
    private final List<Component> components;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Run(ServingPlan plan, Layout layout) {
      this.plan = plan;
      this.layout = layout;
      this.components = Components.of(plan);
    }

    Outcome<RenderedChart> chart() {
      Map<Component, ValueNode.Group> own = new LinkedHashMap<>();
      for (Component component : components) {
        own.put(component, described(component));
      }
      if (!findings.isEmpty()) {
        return Outcome.failed(findings);
      }
      ValueNode.Group values = joined(own, List.of());
      for (Component component : components) {
        component(component, joined(own, component.path()));
      }
      crds();
      Map<String, Object> schema = ValuesSchema.of(plan.chartName(), values, fragments);
      return findings.isEmpty()
          ? Outcome.of(
              new RenderedChart(plan.chartName(), layout, new ChartTree(files), values, schema))
          : Outcome.failed(findings);
    }

    private ValueNode.Group described(Component component) {
      String path = CHARTS + component.folder() + "/values.yaml";
      Outcome<ValueNode.Group> outcome =
          engine
              .render(path, model(component))
              .then(
                  text ->
                      component.model() == null
                          ? descriptions.computeIfAbsent(text, any -> description(path, text))
                          : description(path, text));
      findings.addAll(outcome.findings());
      return outcome.value().orElse(new ValueNode.Group("", Map.of()));
    }

    /** Charts have much in common: what is not about one model is read once for all of them. */
    private Outcome<ValueNode.Group> description(String path, String text) {
      return YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8))
          .then((YamlDocument document) -> ValuesReader.read(document, fragments));
    }

    /** The values of a component with those of the components inside it. */
    private ValueNode.Group joined(Map<Component, ValueNode.Group> own, List<String> path) {
      ValueNode.Group group = new ValueNode.Group("", Map.of());
      for (Map.Entry<Component, ValueNode.Group> entry : own.entrySet()) {
        List<String> at = entry.getKey().path();
        if (at.equals(path)) {
          group =
              new ValueNode.Group(
                  entry.getKey().description(),
                  entry.getValue().children(),
                  path.isEmpty() || layout == Layout.UMBRELLA);
        } else if (at.size() == path.size() + 1 && at.subList(0, path.size()).equals(path)) {
          group = group.plus(at.get(path.size()), joined(own, at));
        }
      }
      if (path.isEmpty() && layout == Layout.UMBRELLA) {
        for (CrdChart crds : CrdChart.of(plan.stack())) {
          group = group.plus(crds.name(), crds.values());
        }
      }
      return group;
    }

    private void component(Component component, ValueNode.Group values) {
      Map<String, Object> model = model(component);
      String source = CHARTS + component.folder() + "/";
      String templates = CHARTS + component.folder() + "/templates";
      for (String path : resources.list(templates)) {
        String inside = path.substring(templates.length() + 1);
        put(target(component, inside), guarded(component, inside, text(path, model)));
      }
      if (component.isRoot()) {
        model.put("valuesTable", ValuesTable.write(values));
        for (String name : List.of("Chart.yaml", "README.md", ".helmignore")) {
          put(name, text(source + name, model));
        }
        values(component, values, "");
        put("templates/" + SHARED_HELPERS, text(CHARTS + SHARED_HELPERS, model));
      } else if (layout == Layout.UMBRELLA) {
        String folder = component.umbrellaFolder();
        model.put("subchart", component.path().get(component.path().size() - 1));
        put(folder + "Chart.yaml", text(CHARTS + "subchart/Chart.yaml", model));
        values(component, values, folder);
        put(folder + "templates/" + SHARED_HELPERS, text(CHARTS + SHARED_HELPERS, model));
      }
    }

    private String target(Component component, String inside) {
      return layout == Layout.UMBRELLA
          ? component.umbrellaFolder() + "templates/" + inside
          : "templates/" + component.flatFolder() + inside;
    }

    /** In a flat chart no subchart's condition switches a component off, so its templates do. */
    private String guarded(Component component, String inside, String text) {
      boolean partial = inside.substring(inside.lastIndexOf('/') + 1).startsWith("_");
      if (layout == Layout.UMBRELLA || component.isRoot() || partial || text.isBlank()) {
        return text;
      }
      String condition = GoTemplates.enabled(component.path());
      return "{{- if " + condition + " }}\n" + text + "{{- end }}\n";
    }

    private void values(Component component, ValueNode.Group values, String folder) {
      String title =
          component.isRoot()
              ? plan.chartName()
              : plan.chartName() + "/" + String.join("/", component.path());
      put(
          folder + "values.yaml",
          "# yaml-language-server: $schema=values.schema.json\n" + ValuesYaml.write(values));
      put(
          folder + "values.schema.json",
          YamlWriter.prettyJson(ValuesSchema.of(title, values, fragments)));
    }

    private void crds() {
      for (CrdChart crds : CrdChart.of(plan.stack())) {
        String folder = layout == Layout.UMBRELLA ? "charts/" + crds.name() + "/" : "";
        crdManifests
            .apply(crds.bundle())
            .forEach((file, manifest) -> put(folder + "crds/" + file, manifest));
        if (layout == Layout.UMBRELLA) {
          Map<String, Object> model = model(components.get(0));
          model.put("crds", crds);
          put(folder + "Chart.yaml", text(CHARTS + "crds/Chart.yaml", model));
          put(folder + "values.yaml", ValuesYaml.write(crds.values()));
          put(
              folder + "values.schema.json",
              YamlWriter.prettyJson(ValuesSchema.of(crds.name(), crds.values(), fragments)));
        }
      }
    }

    private Map<String, Object> model(Component component) {
      Map<String, Object> model = new LinkedHashMap<>();
      model.put("plan", plan);
      model.put("stack", plan.stack());
      model.put("layout", layout.id());
      model.put(
          "chart",
          Map.of(
              "name", plan.chartName(),
              "version", plan.application().spec().version(),
              "appVersion", plan.application().spec().version(),
              "layout", layout.id()));
      model.put("component", component.key(plan.chartName()));
      model.put("description", component.description());
      model.put("appVersion", component.appVersion());
      model.put("values", component.valuesExpression(layout));
      model.put("crdCharts", CrdChart.of(plan.stack()));
      if (component.model() != null) {
        model.put("model", component.model());
      }
      model.put("modelValues", modelValues());
      return model;
    }

    /** Model name to the expression of its values from the outer chart, in either layout. */
    private Map<String, String> modelValues() {
      Map<String, String> expressions = new LinkedHashMap<>();
      plan.models()
          .forEach(each -> expressions.put(each.name(), GoTemplates.values(List.of(each.name()))));
      return expressions;
    }

    private String text(String path, Map<String, Object> model) {
      Outcome<String> outcome = engine.render(path, model);
      findings.addAll(outcome.findings());
      return outcome.value().orElse("");
    }

    private void put(String path, String text) {
      files.put(path, text);
    }
  }
}
