package dev.chartwright.helm;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.yaml.YamlWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart in the forked engine. The library neither shows hooks nor renders upgrades, and its
 * {@code lookup} asks a cluster: what it gets to render is made up for that by {@link
 * TemplateText}.
 */
final class ForkedChart implements HelmChart {

  /** As it is written, for lint; or as it is rendered. */
  private record Form(boolean asItIs, boolean isUpgrade, boolean standInCertificates) {}

  private final ForkedHelm engine;
  private final String folder;
  private final ChartTree files;
  private final Map<Form, HelmAnswer<Integer>> laid = new HashMap<>();

  ForkedChart(ForkedHelm engine, String folder, ChartTree files) {
    this.engine = engine;
    this.folder = folder;
    this.files = files;
  }

  @Override
  public HelmAnswer<List<LintMessage>> lint() {
    HelmAnswer<String> answer = ask(new Form(true, false, false), HelmWorker.LINT, List.of(folder));
    if (answer instanceof HelmAnswer.Given<String> given) {
      return new HelmAnswer.Given<>(LintMessage.parse(given.value()));
    }
    return answer instanceof HelmAnswer.Refused<String> refused
        ? new HelmAnswer.Refused<>(refused.text())
        : new HelmAnswer.Broken<>(((HelmAnswer.Broken<String>) answer).reason());
  }

  @Override
  public HelmAnswer<String> template(RenderOptions options) {
    HelmAnswer<String> answer =
        ask(
            new Form(false, options.isUpgrade(), options.standInCertificates()),
            HelmWorker.TEMPLATE,
            List.of(
                folder,
                options.releaseName(),
                options.namespace(),
                options.kubeVersion(),
                options.values().isEmpty() ? "" : YamlWriter.yaml(options.values())));
    return answer instanceof HelmAnswer.Given<String> given
        ? new HelmAnswer.Given<>(TemplateText.hooksRestored(given.value()) + "\n")
        : answer;
  }

  @Override
  public void close() {
    laid.values()
        .forEach(
            chart -> {
              if (chart instanceof HelmAnswer.Given<Integer> given) {
                engine.ask(HelmWorker.DROP, given.value(), List.of(), Map.of());
              }
            });
    laid.clear();
  }

  private synchronized HelmAnswer<String> ask(Form form, byte op, List<String> words) {
    HelmAnswer<Integer> chart = laid.computeIfAbsent(form, any -> engine.lay(folder, texts(form)));
    if (chart instanceof HelmAnswer.Given<Integer> given) {
      return engine.ask(op, given.value(), words, Map.of());
    }
    return chart instanceof HelmAnswer.Refused<Integer> refused
        ? new HelmAnswer.Refused<>(refused.text())
        : new HelmAnswer.Broken<>(((HelmAnswer.Broken<Integer>) chart).reason());
  }

  private Map<String, String> texts(Form form) {
    if (form.asItIs) {
      return files.files();
    }
    ChartTree shown = TemplateText.withVisibleHooks(TemplateText.withoutLookup(files));
    ChartTree released = TemplateText.withRelease(shown, form.isUpgrade);
    return form.standInCertificates
        ? TemplateText.withStandInCertificates(released).files()
        : released.files();
  }
}
