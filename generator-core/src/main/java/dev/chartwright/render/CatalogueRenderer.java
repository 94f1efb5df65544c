package dev.chartwright.render;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.serving.ServingPlan;
import dev.chartwright.values.ValueNode;
import dev.chartwright.values.ValuesYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders the manifests of a KKP catalogue entry for a flat chart. */
public final class CatalogueRenderer {

  private static final List<String> MANIFESTS =
      List.of(
          "applicationcatalog.yaml", "applicationdefinition.yaml", "applicationinstallation.yaml");

  private final ChartRenderer renderer;

  /** A renderer of the templates that a chart renderer has. */
  public CatalogueRenderer(ChartRenderer renderer) {
    this.renderer = renderer;
  }

  /** File name to manifest. */
  public Outcome<SortedMap<String, String>> render(ServingPlan plan, RenderedChart flatChart) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("plan", plan);
    model.put("kkp", plan.kkp());
    model.put("stack", plan.stack());
    model.put("chartName", flatChart.name());
    model.put("version", plan.application().spec().version());
    model.put("valueLines", valuesBlock(plan, flatChart).lines().toList());
    SortedMap<String, String> manifests = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    for (String name : MANIFESTS) {
      Outcome<String> text = renderer.text("kkp/" + name, model);
      findings.addAll(text.findings());
      text.value().ifPresent(value -> manifests.put(name, value));
    }
    return new Outcome<>(findings.isEmpty() ? Optional.of(manifests) : Optional.empty(), findings);
  }

  /** What KKP's form shows: the values marked so, or those that the application names. */
  public static String valuesBlock(ServingPlan plan, RenderedChart chart) {
    List<String> wanted = plan.kkp().valuePaths();
    ValueNode.Group shown =
        chart
            .values()
            .only(
                (path, leaf) ->
                    wanted.isEmpty()
                        ? leaf.shownInKkp()
                        : wanted.stream()
                            .anyMatch(each -> path.equals(each) || path.startsWith(each + ".")));
    return ValuesYaml.write(shown);
  }
}
