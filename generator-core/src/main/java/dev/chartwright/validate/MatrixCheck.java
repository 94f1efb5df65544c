package dev.chartwright.validate;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.chart.RenderingInput;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Severity;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.HelmFindings;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.validate.ValuesMatrix.Origin;
import dev.chartwright.values.LaidValues;
import dev.chartwright.yaml.YamlField;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Renders a chart over its matrix of values and checks every rendering. */
public final class MatrixCheck {

  private final HelmEngine engine;
  private final ManifestCheck manifests;
  private final List<ReleaseRule> rules;

  /**
   * A validator for a whole run.
   *
   * @param rules checked on every rendering
   */
  public MatrixCheck(HelmEngine engine, ManifestCheck manifests, List<ReleaseRule> rules) {
    this.engine = engine;
    this.manifests = manifests;
    this.rules = List.copyOf(rules);
  }

  /**
   * What was done and found.
   *
   * @param renders how often the chart could be rendered
   * @param objects how many objects were checked in all
   * @param releasePercent how much of its Secret the stored release fills with the first set of
   *     values; empty if it did not render
   * @param findings each once, however many renderings have it
   */
  public record Report(
      int renders, int objects, Optional<Integer> releasePercent, List<Finding> findings) {

    /** Copies the list. */
    public Report {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Lints a chart, renders it with each set of values and checks what comes out.
   *
   * @param folder the chart's folder, with which places begin; its last part is the chart's name
   * @param matrix sets of values, the one that all others vary first: mostly none at all
   * @param releaseNames release names that it is rendered under with the first set
   * @param rendered told after each rendering
   */
  public Report validate(
      String folder,
      ChartTree files,
      List<ValuesMatrix.Entry> matrix,
      List<String> releaseNames,
      Runnable rendered) {
    Set<Finding> findings = new LinkedHashSet<>();
    List<CompletableFuture<Checked>> checks = new ArrayList<>();
    Optional<Integer> releasePercent = Optional.empty();
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    Map<String, Object> first = matrix.get(0).values();
    try (HelmChart whole = engine.chart(name, with(first, files))) {
      findings.addAll(HelmFindings.ofLint(folder, whole.lint()));
    }
    try (HelmChart chart = engine.chart(name, RenderingInput.of(files))) {
      for (Rendering rendering : renderings(matrix, releaseNames)) {
        RenderOptions options = rendering.options;
        HelmAnswer<String> answer = chart.template(options);
        rendered.run();
        findings.addAll(
            rendering.origin == Origin.GUESSED
                ? HelmFindings.ofGuess(folder, rendering.title, answer)
                : HelmFindings.of(folder, answer));
        if (answer instanceof HelmAnswer.Broken) {
          break;
        }
        if (answer instanceof HelmAnswer.Given<String> given) {
          if (options.values().equals(first) && releasePercent.isEmpty()) {
            ReleaseSize size = ReleaseSize.of(folder, files, first, given.value());
            releasePercent = Optional.of(size.percent());
            findings.addAll(size.findings());
          }
          // While Helm renders the next one in its process, this one is checked in ours.
          checks.add(
              CompletableFuture.supplyAsync(
                  () -> checked(folder, files, rendering, given.value())));
        }
      }
    }
    int objects = 0;
    Set<List<Object>> said = new HashSet<>();
    for (CompletableFuture<Checked> check : checks) {
      Checked done = check.join();
      objects += done.objects;
      done.findings.stream()
          .filter(finding -> !done.isRenamed || !said.contains(spot(finding)))
          .forEach(findings::add);
      done.findings.forEach(finding -> said.add(spot(finding)));
    }
    Map<Finding, String> unasked = new LinkedHashMap<>();
    for (CompletableFuture<Checked> check : checks) {
      Checked done = check.join();
      done.unasked.stream()
          .filter(finding -> !findings.contains(finding))
          .forEach(finding -> unasked.putIfAbsent(finding, done.title));
    }
    unasked.forEach((finding, title) -> findings.add(lighter(finding, title)));
    return new Report(checks.size(), objects, releasePercent, new ArrayList<>(findings));
  }

  /** Helm's library lints a chart with its own values only, so others become its own. */
  private static ChartTree with(Map<String, Object> values, ChartTree files) {
    if (values.isEmpty()) {
      return files;
    }
    Map<?, ?> own = Map.of();
    String text = files.text("values.yaml");
    if (text != null) {
      own =
          YamlReader.readManifests("values.yaml", text).value().orElse(List.of()).stream()
              .findFirst()
              .map(document -> YamlField.root(document).map())
              .orElse(Map.of());
    }
    SortedMap<String, String> laid = new TreeMap<>(files.files());
    laid.put("values.yaml", YamlWriter.yaml(LaidValues.overChart(own, values)));
    return new ChartTree(laid);
  }

  /**
   * What one rendering has to say.
   *
   * @param title the values that it was rendered with
   * @param isRenamed whether nothing but the release's name is another one
   * @param unasked what is said only because nobody chose those values
   */
  private record Checked(
      String title,
      boolean isRenamed,
      int objects,
      List<Finding> findings,
      List<Finding> unasked) {}

  /** Under another name of the release, an object has another name and the same to be mended. */
  private static List<Object> spot(Finding finding) {
    return List.of(finding.rule(), finding.severity(), finding.place());
  }

  /** Who switches a protection off is warned; where it was us, that is only worth knowing. */
  private static Finding lighter(Finding finding, String title) {
    return new Finding(
        finding.rule(),
        Severity.INFO,
        finding.place(),
        "With `" + title + "`: " + finding.message(),
        finding.hint());
  }

  private Checked checked(String folder, ChartTree files, Rendering rendering, String text) {
    RenderOptions options = rendering.options;
    Outcome<List<RenderedObject>> read = manifests.check(folder, options.namespace(), text);
    List<RenderedObject> objects = read.value().orElse(List.of());
    Release release =
        Release.of(folder, options.releaseName(), options.namespace(), files, objects);
    List<Finding> findings = new ArrayList<>(read.findings());
    rules.forEach(rule -> findings.addAll(rule.check(release)));
    Map<Boolean, List<Finding>> unasked =
        findings.stream()
            .collect(
                Collectors.partitioningBy(
                    finding ->
                        rendering.origin != Origin.CHOSEN
                            && finding.severity() == Severity.WARNING));
    return new Checked(
        rendering.title,
        rendering.isRenamed,
        objects.size(),
        unasked.getOrDefault(false, List.of()),
        unasked.getOrDefault(true, List.of()));
  }

  /**
   * One rendering.
   *
   * @param title the values that are other than the chart's own; empty for none
   * @param isRenamed whether nothing but the release's name is another one
   */
  private record Rendering(RenderOptions options, String title, Origin origin, boolean isRenamed) {}

  private static List<Rendering> renderings(
      List<ValuesMatrix.Entry> matrix, List<String> releaseNames) {
    List<Rendering> renderings = new ArrayList<>();
    matrix.forEach(
        entry ->
            renderings.add(
                new Rendering(
                    RenderOptions.defaults("release", "namespace")
                        .with(entry.values())
                        .withStandInCertificates(),
                    entry.title(),
                    entry.origin(),
                    false)));
    releaseNames.forEach(
        name ->
            renderings.add(
                new Rendering(
                    RenderOptions.defaults(name, "n".repeat(63))
                        .with(matrix.get(0).values())
                        .withStandInCertificates(),
                    "",
                    Origin.CHOSEN,
                    true)));
    return renderings;
  }
}
