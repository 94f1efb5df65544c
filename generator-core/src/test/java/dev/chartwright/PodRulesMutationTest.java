package dev.chartwright;

import static dev.chartwright.RenderedEdits.list;
import static dev.chartwright.RenderedEdits.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.finding.Finding;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Single edits of the objects that a chart of ours renders to, drawn with a fixed seed. */
class PodRulesMutationTest {

  private static final long SEED = 20261124;
  private static final int EDITS = 1000;

  private static final List<ReleaseRule> RULES = AllRules.ofPods();

  private static RenderedChart chart;
  private static List<RenderedObject> originals;
  private static Set<Finding> known;

  @BeforeAll
  static void render() {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    chart =
        Runs.generated(Path.of("../charts-out/src/main/inference/ai-inference.yaml"))
            .charts()
            .get(0)
            .umbrella();
    try (HelmEngine engine = opened.engine().get();
        HelmChart open = engine.chart(chart.name(), chart.tree())) {
      HelmAnswer<String> answer = open.template(RenderOptions.defaults("release", "namespace"));
      originals =
          new ManifestCheck(List.of(CoreKinds::jsonSchema))
              .check(chart.name(), "namespace", ((HelmAnswer.Given<String>) answer).value())
              .value()
              .orElseThrow();
    }
    known = check(originals);
  }

  @Test
  void eachEditThatBreaksARuleIsCaught() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> ids = List.copyOf(BreakingEdits.ALL.keySet());
    List<String> missed = new ArrayList<>();
    for (int count = 0; count < EDITS; count++) {
      String id = ids.get(count % ids.size());
      RenderedEdits edits = new RenderedEdits(originals, random);
      int which = random.nextInt(BreakingEdits.ALL.get(id).size());
      BreakingEdits.ALL.get(id).get(which).accept(edits);
      Set<Finding> found = check(edits.objects());
      found.removeAll(known);
      if (found.stream().noneMatch(finding -> finding.rule().id().equals(id))) {
        missed.add(id + " by its edit " + which + ", found " + found);
      }
    }
    missed.stream().distinct().forEach(each -> System.out.println("Missed: " + each));
    System.out.println(
        "Edits that break one of "
            + ids.size()
            + " rules: "
            + EDITS
            + ", missed: "
            + missed.size());
    assertThat(missed.size()).isLessThanOrEqualTo(EDITS / 100);
  }

  @Test
  void harmlessEditsFindNothing() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Consumer<RenderedEdits>> harmless = HarmlessEdits.all();
    for (int count = 0; count < 200; count++) {
      RenderedEdits edits = new RenderedEdits(originals, random);
      int which = random.nextInt(harmless.size());
      harmless.get(which).accept(edits);
      Set<Finding> found = check(edits.objects());
      found.removeAll(known);
      assertThat(found).as("harmless edit %d", which).isEmpty();
    }
  }

  /** Somebody else's chart may have anything anywhere: a rule says nothing then, or says it. */
  @Test
  void nothingOddStopsARule() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Object> odd = Arrays.asList(null, 7L, "odd", true, 1.5, new ArrayList<>(), Map.of());
    int checked = 0;
    for (int count = 0; count < 1500; count++) {
      RenderedEdits edits = new RenderedEdits(originals, random);
      Object at = edits.any(edits.objects()).root();
      int depth = random.nextInt(1, 10);
      for (int step = 0; step < depth; step++) {
        if (at instanceof Map<?, ?> map && !map.isEmpty()) {
          String key = edits.any(List.copyOf(map.keySet())).toString();
          if (step == depth - 1 || !(map.get(key) instanceof Map || map.get(key) instanceof List)) {
            map(at).put(key, edits.any(odd));
            break;
          }
          at = map.get(key);
        } else if (at instanceof List<?> list && !list.isEmpty()) {
          int index = random.nextInt(list.size());
          if (step == depth - 1 || !(list.get(index) instanceof Map)) {
            list(at).set(index, edits.any(odd));
            break;
          }
          at = list.get(index);
        }
      }
      check(edits.objects());
      checked++;
    }
    assertThat(checked).isEqualTo(1500);
  }

  private static Set<Finding> check(List<RenderedObject> objects) {
    Release release = Release.of(chart.name(), "release", "namespace", chart.tree(), objects);
    Set<Finding> findings = new LinkedHashSet<>();
    RULES.forEach(rule -> findings.addAll(rule.check(release)));
    return findings;
  }
}
