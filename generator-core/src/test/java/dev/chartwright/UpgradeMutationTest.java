package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Severity;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.upgrade.UpgradeCheck;
import dev.chartwright.upgrade.UpgradeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Single edits of our own charts, published as the next patch: what breaks an upgrade is found, the
 * rest is not. Objects are edited as they were rendered; only what rules read in files is edited in
 * files.
 */
class UpgradeMutationTest {

  /** One that has both engines; the others differ in numbers. */
  private static final Generated.Chart CHART =
      Runs.generated(Runs.PUBLISHED.resolve("ai-inference.yaml")).charts().get(0);

  private static final List<UpgradeEdit> HARMFUL = new ArrayList<>();
  private static final List<UpgradeEdit> HARMLESS = new ArrayList<>();

  private static final UpgradeCheck CHECK =
      new UpgradeCheck(AllRules.ofUpgrades(ApiTypes.load(BuiltInResources.load())));

  @BeforeAll
  static void makeEdits() {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    try (HelmEngine engine = opened.engine().get()) {
      var objects = UpgradeObjects.of(engine, CHART.umbrella());
      HARMFUL.addAll(ObjectUpgrades.harmful(CHART.umbrella().name(), objects));
      HARMLESS.addAll(ObjectUpgrades.harmless(CHART.umbrella().name(), objects));
    }
    HARMFUL.addAll(FileUpgrades.harmful(CHART.umbrella().tree()));
    HARMLESS.addAll(FileUpgrades.harmless(CHART.umbrella().tree()));
    HARMFUL.addAll(ValuesUpgrades.harmful(CHART.flat().tree()));
    HARMLESS.addAll(ValuesUpgrades.harmless(CHART.flat().tree()));
  }

  @Test
  void whatBreaksAnUpgradeIsFound() {
    Map<String, Integer> tried = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (UpgradeEdit edit : HARMFUL) {
      tried.merge(edit.ids().get(0), 1, Integer::sum);
      UpgradeReport report = CHECK.report(edit.upgrade(), List.of(), Checks.NONE);
      List<String> found = report.findings().stream().map(each -> each.rule().id()).toList();
      if (edit.ids().stream().noneMatch(found::contains)) {
        missed.add(edit.title() + " without " + edit.ids() + ", but " + found);
      }
      // Each is published as a patch, but for those that have no higher version at all.
      if (!found.contains("UPG-018")) {
        assertThat(found.contains("UPG-017")).as(edit.title()).isEqualTo(report.breaks());
        tried.merge("UPG-017", report.breaks() ? 1 : 0, Integer::sum);
      }
    }
    System.out.println(
        "Edits that break upgrades: " + HARMFUL.size() + ", missed: " + missed.size());
    System.out.println("  " + tried);
    missed.forEach(each -> System.out.println("  missed: " + each));
    assertThat(HARMFUL).hasSizeGreaterThan(500);
    assertThat(tried.keySet())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 18).mapToObj("UPG-%03d"::formatted).toList());
    assertThat(missed).isEmpty();
  }

  @Test
  void whatBreaksNothingIsNoWorseThanANote() {
    List<String> alarms = new ArrayList<>();
    for (UpgradeEdit edit : HARMLESS) {
      for (Finding finding : CHECK.report(edit.upgrade(), List.of(), Checks.NONE).findings()) {
        if (finding.severity() != Severity.INFO) {
          alarms.add(edit.title() + ": " + finding);
        }
      }
    }
    System.out.println(
        "Edits that break no upgrade: " + HARMLESS.size() + ", false alarms: " + alarms.size());
    alarms.forEach(each -> System.out.println("  " + each));
    assertThat(HARMLESS).hasSizeGreaterThan(500);
    assertThat(alarms).isEmpty();
  }

  /** The same from files to report, with Helm between them, for one edit of each sort. */
  @Test
  void editsOfFilesAreSeenThroughHelm() {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    RenderedChart chart = CHART.flat();
    String service = path(chart, "templates/.*/service\\.yaml");
    String crd = path(chart, "crds/.*inferencepools.*\\.yaml");
    String template = path(chart, "templates/.*/deployment\\.yaml");
    try (HelmEngine engine = opened.engine().get()) {
      ChartDiff diff = new ChartDiff(engine);
      assertThat(said(diff, chart, template, text -> "{{- /* Words. */}}\n" + text))
          .as("A comment")
          .isEmpty();
      assertThat(said(diff, chart, "README.md", text -> text + "\nMore.\n")).isEmpty();
      assertThat(said(diff, chart, service, text -> "")).contains("UPG-013", "UPG-017");
      assertThat(
              said(
                  diff,
                  chart,
                  template,
                  text -> text.replace("matchLabels:", "matchLabels:\n      more: x")))
          .contains("UPG-001", "UPG-017");
      assertThat(said(diff, chart, crd, text -> "")).containsExactly("UPG-003", "UPG-017");
      assertThat(
              said(
                  diff, chart, "values.yaml", text -> text.replaceFirst("(?m)^gateway:$", "gate:")))
          .as("The schema of the chart itself refuses it")
          .containsExactly("HELM-002");
      assertThat(
              said(
                  diff,
                  chart,
                  "Chart.yaml",
                  text -> text.replaceFirst("(?m)^version: .*$", "version: 0.0.1")))
          .containsExactly("UPG-018");
    }
  }

  /** The rules that say more than a note about an edit under the next patch version. */
  private static List<String> said(
      ChartDiff diff, RenderedChart chart, String path, UnaryOperator<String> edit) {
    TreeMap<String, String> files = new TreeMap<>(chart.tree().files());
    files.computeIfPresent(
        "Chart.yaml", (any, text) -> text.replaceFirst("(?m)^version: .*$", "version: 0.1.1"));
    String before = files.getOrDefault(path, "");
    String after = edit.apply(before);
    assertThat(after).as(path).isNotEqualTo(before);
    files.put(path, after);
    UpgradeReport report =
        diff.compare(
            new ChartDiff.Side(chart.name(), chart.tree()),
            new ChartDiff.Side(chart.name(), ChartTree.of(files)),
            Checks.NONE);
    return report.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(finding -> finding.rule().id())
        .distinct()
        .sorted()
        .toList();
  }

  private static String path(RenderedChart chart, String pattern) {
    return chart.tree().files().keySet().stream()
        .filter(path -> path.matches(pattern))
        .findFirst()
        .orElseThrow();
  }
}
