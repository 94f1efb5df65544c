package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.advice.BuiltInCatalog;
import dev.chartwright.advice.Pairing;
import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.RenderingInput;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Severity;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.HelmFindings;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.render.ChartRenderer;
import dev.chartwright.render.Layout;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.serving.ModelPlan;
import dev.chartwright.serving.ServingPlan;
import dev.chartwright.serving.ServingPlanner;
import dev.chartwright.stack.Stack;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.OutputCheck;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Everything with everything, as charts: each pairing that is served gives a chart whose head and
 * values have no finding. So many of them that each profile with each server, each model with each
 * server and each form of values is among them are rendered by Helm and held to all rules; with
 * {@code -Dchartwright.wholeMatrix=true} all are, which takes minutes.
 */
class ChartMatrixTest {

  private static final long SEED = 5;
  private static final boolean WHOLE = Boolean.getBoolean("chartwright.wholeMatrix");

  private static final BuiltInResources BUILT_IN = BuiltInResources.load();
  private static final ApiTypes TYPES = ApiTypes.load(BUILT_IN);
  private static final ApiLookup API = new ApiLookup(TYPES);
  private static final ChartRenderer CHARTS = new ChartRenderer(BUILT_IN, API::crdManifests);

  private static final ManifestCheck MANIFESTS =
      new ManifestCheck(List.of(TYPES::jsonSchema, CoreKinds::jsonSchema));
  private static final List<ReleaseRule> RULES = AllRules.ofReleases(TYPES);

  /** A pairing that is served, and what is particular to it. */
  private record Served(ServingPlan plan, List<String> particulars) {}

  @Test
  void everyPairingThatIsServedGivesAChartWithoutFinding() {
    List<ServingPlan> plans = plans();
    assertThat(plans).hasSizeGreaterThan(12_000);
    OutputCheck check =
        new OutputCheck(
            JsonReader.object(BUILT_IN.read("charts/chart.schema.json").orElseThrow()),
            API::schema);
    List<Served> served = plans.parallelStream().map(plan -> served(plan, check)).toList();
    List<Served> rendered = WHOLE ? served : covering(served);
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    try (HelmEngine engine = opened.engine().get()) {
      int objects = rendered.parallelStream().mapToInt(each -> objects(each.plan(), engine)).sum();
      System.out.println(
          "Matrix as charts: %d charts, %d of them rendered by Helm, %d objects"
              .formatted(served.size(), rendered.size(), objects));
      assertThat(objects).isGreaterThan(20 * rendered.size());
    }
  }

  private static List<ServingPlan> plans() {
    List<ServingPlan> plans = new ArrayList<>();
    for (String stackName : BuiltInCatalog.names("stacks")) {
      Stack stack = BuiltInCatalog.CATALOG.stack(stackName, Place.of("test")).value().orElseThrow();
      for (String profile : BuiltInCatalog.CATALOG.hardware().keySet()) {
        for (String model : BuiltInCatalog.CATALOG.models().keySet()) {
          for (String server : BuiltInCatalog.CATALOG.servers().keySet()) {
            ServingPlanner.plan(Pairing.selection(stackName, stack, profile, model, server))
                .value()
                .ifPresent(plans::add);
          }
        }
      }
    }
    return plans;
  }

  private static Served served(ServingPlan plan, OutputCheck check) {
    RenderedChart chart = chart(plan);
    assertThat(check.chart(chart)).as("%s", title(plan)).isEmpty();
    Map<String, ?> values = chart.values().defaults();
    Object requests = JsonPointers.find(values, "/model/resources/requests");
    assertThat(requests).as("%s", title(plan)).isInstanceOf(Map.class);
    // More than is asked for may be taken away at any time; a device can only be had so.
    assertThat(JsonPointers.find(values, "/model/resources/limits")).isEqualTo(requests);
    ModelPlan model = plan.models().get(0);
    return new Served(
        plan,
        List.of(
            model.serverName() + " on " + model.profileName(),
            model.serverName() + " with " + model.facts().displayName(),
            plan.stackName() + " " + form(values)));
  }

  private static RenderedChart chart(ServingPlan plan) {
    Outcome<RenderedChart> chart = CHARTS.render(plan, Layout.FLAT);
    assertThat(chart.findings()).as("%s", title(plan)).isEmpty();
    return chart.value().orElseThrow();
  }

  /** How many objects Helm makes of a chart, to which no rule has anything to say. */
  private static int objects(ServingPlan plan, HelmEngine engine) {
    RenderedChart chart = chart(plan);
    try (HelmChart loaded = engine.chart(chart.name(), RenderingInput.of(chart.tree()))) {
      HelmAnswer<String> answer =
          loaded.template(RenderOptions.defaults("release", "namespace").withStandInCertificates());
      List<Finding> findings = new ArrayList<>(HelmFindings.of(chart.name(), answer));
      String text = answer instanceof HelmAnswer.Given<String> given ? given.value() : "";
      Outcome<List<RenderedObject>> read = MANIFESTS.check(chart.name(), "namespace", text);
      List<RenderedObject> objects = read.value().orElse(List.of());
      findings.addAll(read.findings());
      Release release = Release.of(chart.name(), "release", "namespace", chart.tree(), objects);
      RULES.forEach(rule -> findings.addAll(rule.check(release)));
      findings.removeIf(each -> each.severity() == Severity.INFO);
      assertThat(findings).as("%s", title(plan)).isEmpty();
      return objects.size();
    }
  }

  /** In the order of a draw, each that has something particular that none before it had. */
  private static List<Served> covering(List<Served> served) {
    List<Served> drawn = new ArrayList<>(served);
    Collections.shuffle(drawn, new Random(SEED));
    Set<String> covered = new HashSet<>();
    return drawn.stream().filter(each -> covered.addAll(each.particulars())).toList();
  }

  /** The values with words and numbers left out: which keys there are, and which are empty. */
  private static String form(Object value) {
    if (value instanceof Map<?, ?> map) {
      return new TreeMap<>(map)
          .entrySet().stream()
              .map(entry -> entry.getKey() + ":" + form(entry.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ChartMatrixTest::form).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String text
        ? text.isEmpty() ? "empty" : "text"
        : value instanceof Number ? "number" : String.valueOf(value);
  }

  private static String title(ServingPlan plan) {
    ModelPlan model = plan.models().get(0);
    return String.join(
        ", ",
        plan.stackName(),
        model.serverName(),
        model.facts().displayName(),
        model.profileName());
  }
}
