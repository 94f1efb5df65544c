package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.order.OrderRules;
import dev.chartwright.validate.picker.version.PickerTable;
import dev.chartwright.validate.reference.access.AccessRules;
import dev.chartwright.validate.reference.gateway.GatewayRules;
import dev.chartwright.validate.reference.pod.PodRules;
import dev.chartwright.validate.reference.pool.PoolRules;
import dev.chartwright.validate.reference.rollout.RolloutRules;
import dev.chartwright.validate.reference.route.RouteRules;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Single changes of our own rendered charts: what breaks a reference is found, the rest is not. */
class ReferenceMutationTest {

  private static final List<Release> RELEASES = new ArrayList<>();

  private final List<ReleaseRule> rules =
      Stream.of(
              RouteRules.all(),
              GatewayRules.all(),
              PoolRules.all(),
              PodRules.all(),
              AccessRules.all(PickerTable.load(BuiltInResources.load())),
              RolloutRules.all(),
              OrderRules.all())
          .flatMap(List::stream)
          .toList();

  @BeforeAll
  static void render() {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    ManifestCheck manifests =
        new ManifestCheck(
            List.of(ApiTypes.load(BuiltInResources.load())::jsonSchema, CoreKinds::jsonSchema));
    try (HelmEngine engine = opened.engine().get()) {
      for (Generated.Chart generated : Runs.generated(Runs.PUBLISHED).charts()) {
        RenderedChart chart = generated.umbrella();
        try (HelmChart folder = engine.chart(chart.name(), chart.tree())) {
          HelmAnswer<String> answer =
              folder.template(RenderOptions.defaults("release", "namespace"));
          String text = ((HelmAnswer.Given<String>) answer).value();
          RELEASES.add(
              Release.of(
                  chart.name(),
                  "release",
                  "namespace",
                  chart.tree(),
                  manifests.check(chart.name(), "namespace", text).value().orElseThrow()));
        }
      }
    }
  }

  @Test
  void whatBreaksAReferenceIsFound() {
    List<String> missed = new ArrayList<>();
    int edits = 0;
    for (Release release : RELEASES) {
      Set<Finding> known = new HashSet<>(findings(release));
      for (Edit edit : ReferenceEdits.harmful()) {
        for (Changed changed : changes(release, edit)) {
          edits++;
          if (findings(changed.release()).stream()
              .filter(finding -> !known.contains(finding))
              .noneMatch(finding -> edit.ids().contains(finding.rule().id()))) {
            missed.add(changed.title() + " without " + edit.ids());
          }
        }
      }
    }
    System.out.println("Harmful edits: " + edits + ", missed: " + missed.size());
    missed.forEach(each -> System.out.println("  " + each));
    assertThat(edits).isGreaterThan(1000);
    assertThat(missed.size()).isLessThanOrEqualTo(edits / 100);
  }

  @Test
  void everyRuleIsTried() {
    Set<String> tried = new HashSet<>();
    ReferenceEdits.harmful().forEach(edit -> tried.addAll(edit.ids()));
    // What our charts have nothing of: several host names, Services behind routes, grants, classes,
    // autoscalers, second owners, CRDs in templates.
    assertThat(tried).hasSizeGreaterThanOrEqualTo(35);
  }

  @Test
  void aCrdThatIsMissingIsFound() {
    int files = 0;
    for (Release release : RELEASES) {
      for (String path : release.files().files().keySet()) {
        String text = release.files().files().get(path);
        boolean used =
            release.objects().stream()
                .anyMatch(each -> text.contains("kind: " + each.kind() + "\n"));
        if (path.contains("crds/gateway.") && used) {
          TreeMap<String, String> left = new TreeMap<>(release.files().files());
          left.remove(path);
          Release without =
              Release.of(
                  release.chart(), "release", "namespace", ChartTree.of(left), release.objects());
          assertThat(findings(without)).anyMatch(each -> each.rule().id().equals("ORD-001"));
          files++;
        }
      }
    }
    assertThat(files).isPositive();
  }

  @Test
  void whatBreaksNothingIsLetBe() {
    List<String> alarms = new ArrayList<>();
    int edits = 0;
    for (Release release : RELEASES) {
      Set<Finding> known = new HashSet<>(findings(release));
      for (Edit edit : ReferenceEdits.harmless()) {
        for (Changed changed : changes(release, edit)) {
          edits++;
          findings(changed.release()).stream()
              .filter(finding -> !known.contains(finding))
              .forEach(finding -> alarms.add(changed.title() + ": " + finding));
        }
      }
    }
    System.out.println("Harmless edits: " + edits);
    assertThat(edits).isGreaterThan(200);
    assertThat(alarms).isEmpty();
  }

  /** Somebody's chart may hold anything anywhere. */
  @Test
  void oddValuesAreNoExceptions() {
    Random random = new Random(4711);
    List<Object> odd = List.of("text", -1L, 1.5, true, List.of(), Map.of(), List.of(List.of(1L)));
    int edits = 0;
    for (Release release : RELEASES) {
      for (RenderedObject object : release.objects()) {
        List<String> places = new ArrayList<>(object.document().lines().keySet());
        for (int times = 0; times < 10; times++) {
          String place = places.get(random.nextInt(places.size()));
          Object value = odd.get(random.nextInt(odd.size()));
          assertThat(
                  findings(replaced(release, object, Edit.with(object.root(), place, x -> value))))
              .doesNotContainNull();
          edits++;
        }
      }
    }
    System.out.println("Odd values: " + edits);
    assertThat(edits).isGreaterThan(2000);
  }

  private record Changed(String title, Release release) {}

  private static List<Changed> changes(Release release, Edit edit) {
    List<Changed> changes = new ArrayList<>();
    for (RenderedObject object : release.objects()) {
      if (edit.isFor(object)) {
        for (String place : edit.places(object.root())) {
          Object root = Edit.with(object.root(), place, edit.change());
          if (!object.root().equals(root)) {
            changes.add(
                new Changed(
                    release.chart() + ", " + object.title() + " " + place,
                    replaced(release, object, root)));
          }
        }
      }
    }
    return changes;
  }

  private static Release replaced(Release release, RenderedObject object, @Nullable Object root) {
    List<RenderedObject> objects = new ArrayList<>(release.objects());
    objects.set(
        objects.indexOf(object),
        new RenderedObject(
            text(root, "/apiVersion", object.apiVersion()),
            text(root, "/kind", object.kind()),
            text(root, "/metadata/namespace", object.namespace()),
            text(root, "/metadata/name", object.name()),
            new YamlDocument(object.document().file(), root, Map.of())));
    return Release.of(release.chart(), "release", "namespace", release.files(), objects);
  }

  private static String text(@Nullable Object root, String pointer, String absent) {
    return JsonPointers.find(root, pointer) instanceof String text ? text : absent;
  }

  private List<Finding> findings(Release release) {
    return rules.stream().flatMap(rule -> rule.check(release).stream()).toList();
  }
}
