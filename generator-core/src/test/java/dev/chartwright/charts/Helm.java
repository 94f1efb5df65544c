package dev.chartwright.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.LintMessage;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.ManifestCheck;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A chart in the real Helm engine. */
public record Helm(HelmEngine engine, HelmChart chart) implements AutoCloseable {

  private static final ManifestCheck CHECK =
      new ManifestCheck(
          List.of(CoreKinds::jsonSchema, ApiTypes.load(BuiltInResources.load())::jsonSchema));

  public static Helm open(String folder, ChartTree tree) {
    HelmEngine.Opened opened = HelmEngine.open();
    if (opened.engine().isEmpty()) {
      String reason = "Skipped: " + opened.findings();
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    HelmEngine engine = opened.engine().orElseThrow();
    return new Helm(engine, engine.chart(folder, tree));
  }

  /** The objects of a rendering, each of which conforms to its schema. */
  public Manifest manifest(RenderOptions options) {
    String text = given(chart.template(options));
    assertThat(CHECK.check("chart", options.namespace(), text).findings()).isEmpty();
    return Manifest.parse(options.toString(), text);
  }

  public List<LintMessage> lint() {
    return given(chart.lint());
  }

  private static <T> T given(HelmAnswer<T> answer) {
    if (answer instanceof HelmAnswer.Given<T> given) {
      return given.value();
    }
    throw new AssertionError(answer);
  }

  @Override
  public void close() {
    chart.close();
    engine.close();
  }
}
