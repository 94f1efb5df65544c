package dev.chartwright;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.HelmFindings;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.ReleaseSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Has Helm lint and render charts with no values given, and checks the objects that come out. */
public final class ChartValidator {

  private static final String RELEASE = "release-name";
  private static final String NAMESPACE = "default";

  private final ManifestCheck manifests;

  private ChartValidator() {
    ApiTypes types = ApiTypes.load(BuiltInResources.load());
    this.manifests = new ManifestCheck(List.of(CoreKinds::jsonSchema, types::jsonSchema));
  }

  /**
   * What came of it.
   *
   * @param engine the engine with Helm's version; empty if Helm cannot run here
   * @param objects how many objects were rendered and checked
   */
  public record Validation(String engine, int objects, List<Finding> findings) {}

  /**
   * Validates charts, all with one Helm process.
   *
   * @param charts folder to chart; places of findings begin with the folder, and its last part is
   *     the chart's name
   */
  public static Validation validate(SortedMap<String, ChartTree> charts, ValidationSteps steps) {
    HelmEngine.Opened opened = HelmEngine.open();
    if (opened.engine().isEmpty()) {
      return new Validation("", 0, opened.findings());
    }
    try (HelmEngine engine = opened.engine().get()) {
      ChartValidator validator = new ChartValidator();
      AtomicInteger done = new AtomicInteger();
      List<Checked> checked =
          List.copyOf(charts.entrySet()).parallelStream()
              .map(
                  chart -> {
                    Checked result = validator.check(engine, chart.getKey(), chart.getValue());
                    steps.validated(done.incrementAndGet(), charts.size());
                    return result;
                  })
              .toList();
      return new Validation(
          engine.name(),
          checked.stream().mapToInt(Checked::objects).sum(),
          checked.stream().flatMap(result -> result.findings().stream()).distinct().toList());
    }
  }

  private record Checked(int objects, List<Finding> findings) {}

  private Checked check(HelmEngine engine, String folder, ChartTree files) {
    try (HelmChart chart = engine.chart(folder.substring(folder.lastIndexOf('/') + 1), files)) {
      List<Finding> findings = new ArrayList<>(HelmFindings.ofLint(folder, chart.lint()));
      HelmAnswer<String> rendered = chart.template(RenderOptions.defaults(RELEASE, NAMESPACE));
      findings.addAll(HelmFindings.of(folder, rendered));
      int objects = 0;
      if (rendered instanceof HelmAnswer.Given<String> text) {
        var read = manifests.check(folder, NAMESPACE, text.value());
        objects = read.value().map(List::size).orElse(0);
        findings.addAll(read.findings());
        findings.addAll(ReleaseSize.of(folder, files, Map.of(), text.value()).findings());
      }
      return new Checked(objects, findings);
    }
  }
}
