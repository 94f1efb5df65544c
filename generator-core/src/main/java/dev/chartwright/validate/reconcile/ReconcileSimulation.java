package dev.chartwright.validate.reconcile;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.HelmFindings;
import dev.chartwright.helm.RenderOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What KKP does whenever it looks at an installed application: it renders the chart out of the
 * stored release and the chart of the catalogue, compares, and upgrades if they differ.
 */
public final class ReconcileSimulation {

  private static final Rule RENDERS =
      Rule.error("KKP-030", "A chart must render as KKP renders it before each upgrade.");
  private static final Rule SETTLES =
      Rule.error("KKP-031", "A chart must render the same each time, stored or new.");

  /** Helm's own default, since KKP hands the engine no capabilities of a cluster. */
  private static final String KUBE_VERSION = "1.20.0";

  private final HelmEngine engine;

  /** A simulation with this engine. */
  public ReconcileSimulation(HelmEngine engine) {
    this.engine = engine;
  }

  /**
   * Everything that makes a chart fail, or be upgraded for ever, in KKP: an error if its {@code
   * Chart.yaml} has the annotation {@code chartwright.dev/layout: flat}, else worth knowing.
   *
   * @param folder the chart's folder, with which places begin; its last part is the chart's name
   */
  public List<Finding> check(String folder, ChartTree files) {
    KkpForm fresh = KkpForm.fresh(files);
    Severity severity = fresh.severity();
    List<Finding> findings = new ArrayList<>();
    Optional<Twice> asNew = render(folder, fresh, "The chart", severity, findings);
    SortedSet<String> subcharts = fresh.subcharts();
    Optional<Twice> asStored =
        subcharts.isEmpty()
            ? asNew
            : render(folder, fresh.stored(), "The chart without its subcharts", severity, findings);
    asNew.ifPresent(made -> unstable(folder, made, severity, findings));
    if (!subcharts.isEmpty()) {
      findings.add(notStored(folder, subcharts, severity));
    }
    if (asNew.isPresent() && asStored.isPresent()) {
      for (String source : asNew.get().first().differentFrom(asStored.get().first())) {
        if (!source.startsWith("charts/") && !asNew.get().unstable().contains(source)) {
          findings.add(
              at(
                  SETTLES,
                  severity,
                  Place.of(folder + "/" + source),
                  "The template renders otherwise when the subcharts are away, as in a stored"
                      + " release.",
                  "Use no values and no partials of a subchart in it."));
        }
      }
    }
    return findings;
  }

  /** Two renderings of the same chart. */
  private record Twice(RenderedFiles first, RenderedFiles second) {
    SortedSet<String> unstable() {
      return first.differentFrom(second);
    }
  }

  private Optional<Twice> render(
      String folder, KkpForm form, String what, Severity severity, List<Finding> findings) {
    String name = form.releaseName();
    // Certificates are made anew each time, as they are there.
    RenderOptions options = RenderOptions.defaults(name, name).on(KUBE_VERSION).asUpgrade(true);
    try (HelmChart chart =
        engine.chart(folder.substring(folder.lastIndexOf('/') + 1), form.files())) {
      HelmAnswer<String> first = chart.template(options);
      if (!(first instanceof HelmAnswer.Given<String> one)) {
        findings.addAll(failed(folder, first, what, severity));
        return Optional.empty();
      }
      HelmAnswer<String> second = chart.template(options);
      if (!(second instanceof HelmAnswer.Given<String> two)) {
        findings.addAll(failed(folder, second, what, severity));
        return Optional.empty();
      }
      return Optional.of(
          new Twice(
              RenderedFiles.of(form.files(), one.value()),
              RenderedFiles.of(form.files(), two.value())));
    }
  }

  private static List<Finding> failed(
      String folder, HelmAnswer<String> answer, String what, Severity severity) {
    List<Finding> said = HelmFindings.of(folder, answer);
    return answer instanceof HelmAnswer.Broken
        ? said
        : said.stream()
            .map(
                finding ->
                    at(
                        RENDERS,
                        severity,
                        finding.place(),
                        what
                            + " fails as KKP renders it: "
                            + finding.message().replaceFirst("^Helm cannot render the chart: ", ""),
                        "It installs, and from then on each look at it fails: do not fail on"
                            + " versions, names or absent subcharts."))
            .toList();
  }

  private static void unstable(
      String folder, Twice made, Severity severity, List<Finding> findings) {
    for (String source : made.unstable()) {
      findings.add(
          at(
              SETTLES,
              severity,
              Place.of(folder + "/" + source),
              "The template renders otherwise each time, so KKP upgrades the release for ever.",
              "Take random values and times out of it, or look up what is there already."));
    }
  }

  private static Finding notStored(String folder, SortedSet<String> subcharts, Severity severity) {
    return at(
        SETTLES,
        severity,
        Place.of(folder + "/" + subcharts.first()),
        "KKP upgrades the release for ever: the stored chart lacks `"
            + String.join("`, `", subcharts)
            + "`.",
        "Publish a chart without subcharts in KKP.");
  }

  private static Finding at(
      Rule rule, Severity severity, Place place, String message, String hint) {
    return new Finding(rule, severity, place, message, hint);
  }
}
