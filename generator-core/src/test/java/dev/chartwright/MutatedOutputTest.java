package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.finding.Finding;
import dev.chartwright.helm.HelmAnswer;
import dev.chartwright.helm.HelmChart;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.helm.RenderOptions;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.cel.CelCheck;
import dev.chartwright.validate.kkp.KkpContext;
import dev.chartwright.validate.kkp.KkpManifestRules;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Takes what is generated, breaks one thing at a time and counts what is found. */
class MutatedOutputTest {

  private static final long SEED = 20261124L;
  private static final int EDITS = 2000;

  private static final List<RenderedObject> resources = new ArrayList<>();
  private static final List<YamlDocument> manifests = new ArrayList<>();
  private static final ApiTypes types = ApiTypes.load(BuiltInResources.load());
  private static final CelCheck cel = new CelCheck(types);
  private static final Map<String, Optional<JsonSchema>> schemas = new LinkedHashMap<>();

  @BeforeAll
  static void generate() {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    Generated generated = Runs.generated(Runs.PUBLISHED);
    generated
        .files()
        .files()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".yaml")) {
                manifests.add(YamlReader.read(path, bytes).value().orElseThrow());
              }
            });
    try (HelmEngine engine = opened.engine().get()) {
      for (Generated.Chart chart : generated.charts()) {
        resources.addAll(rendered(engine, chart.flat()));
      }
    }
    resources.removeIf(each -> types.celRules(each.apiVersion(), each.kind()).isEmpty());
  }

  @Test
  void brokenRulesOfCustomResourcesAreFound() {
    Count count = new Count();
    SplittableRandom random = new SplittableRandom(SEED);
    while (count.edits < EDITS) {
      RenderedObject object = resources.get(random.nextInt(resources.size()));
      OutputEdit edit =
          OutputEdits.BREAKING_CEL.get(random.nextInt(OutputEdits.BREAKING_CEL.size()));
      edit.applied(object.kind(), object.document().root(), random)
          .ifPresent(root -> count.add(edit, found(object, root)));
    }
    count.print("CEL rules broken in custom resources");
    assertThat(count.missed).as("seed %d", SEED).hasSizeLessThanOrEqualTo(EDITS / 100);
  }

  @Test
  void brokenManifestsForKkpAreFound() {
    Count count = new Count();
    SplittableRandom random = new SplittableRandom(SEED);
    while (count.edits < EDITS) {
      YamlDocument manifest = manifests.get(random.nextInt(manifests.size()));
      OutputEdit edit =
          OutputEdits.BREAKING_KKP.get(random.nextInt(OutputEdits.BREAKING_KKP.size()));
      edit.applied(kind(manifest), manifest.root(), random)
          .ifPresent(root -> count.add(edit, found(manifest, root)));
    }
    count.print("Manifests for KKP broken");
    assertThat(count.missed).as("seed %d", SEED).hasSizeLessThanOrEqualTo(EDITS / 100);
  }

  @Test
  void harmlessEditsAreLeftAlone() {
    List<String> alarms = new ArrayList<>();
    int edits = 0;
    SplittableRandom random = new SplittableRandom(SEED);
    while (edits < 200) {
      OutputEdit edit = OutputEdits.HARMLESS.get(random.nextInt(OutputEdits.HARMLESS.size()));
      RenderedObject object = resources.get(random.nextInt(resources.size()));
      YamlDocument manifest = manifests.get(random.nextInt(manifests.size()));
      Optional<Object> resource = edit.applied(object.kind(), object.document().root(), random);
      Optional<Object> entry = edit.applied(kind(manifest), manifest.root(), random);
      resource.ifPresent(root -> found(object, root).forEach(each -> alarms.add(each.toString())));
      entry.ifPresent(root -> found(manifest, root).forEach(each -> alarms.add(each.toString())));
      edits += (resource.isPresent() ? 1 : 0) + (entry.isPresent() ? 1 : 0);
    }
    assertThat(alarms).as("seed %d", SEED).isEmpty();
  }

  private static final class Count {
    private int edits;
    private final List<String> missed = new ArrayList<>();

    void add(OutputEdit edit, List<Finding> found) {
      edits++;
      if (found.isEmpty()) {
        missed.add(edit.kind() + " " + edit.path() + " = " + edit.to().apply(""));
      }
    }

    void print(String what) {
      System.out.println(what + ": " + edits + ", found: " + (edits - missed.size()));
      missed.stream().distinct().forEach(each -> System.out.println("  missed: " + each));
    }
  }

  private static List<Finding> found(RenderedObject object, Object root) {
    YamlDocument document = new YamlDocument(object.document().file(), root, Map.of());
    return cel.check(
        new RenderedObject(
            object.apiVersion(), object.kind(), object.namespace(), object.name(), document));
  }

  /** A definition and an installation are checked against the definition as it was. */
  private static List<Finding> found(YamlDocument manifest, Object root) {
    Optional<YamlDocument> definition =
        manifests.stream()
            .filter(each -> kind(each).equals(OutputEdits.DEFINITION))
            .filter(each -> folder(each).equals(folder(manifest)))
            .findFirst();
    YamlDocument edited = new YamlDocument(manifest.file(), root, Map.of());
    List<Finding> findings =
        new ArrayList<>(
            new KkpManifestRules(MutatedOutputTest::schema)
                .check(edited, new KkpContext(definition, KkpContext.Charts.NONE)));
    definition
        .filter(before -> kind(manifest).equals(OutputEdits.DEFINITION))
        .ifPresent(before -> findings.addAll(KkpManifestRules.since(before, edited)));
    return findings;
  }

  private static Optional<JsonSchema> schema(String apiVersion, String kind) {
    return schemas.computeIfAbsent(
        apiVersion + " " + kind,
        any -> types.jsonSchema(apiVersion, kind).map(JsonSchema::compile));
  }

  private static List<RenderedObject> rendered(HelmEngine engine, RenderedChart chart) {
    try (HelmChart helm = engine.chart(chart.name(), chart.tree())) {
      HelmAnswer<String> answer =
          helm.template(RenderOptions.defaults("chat", "chat").withStandInCertificates());
      String text = ((HelmAnswer.Given<String>) answer).value();
      return new ManifestCheck(List.of()).check(chart.name(), "chat", text).value().orElseThrow();
    }
  }

  private static String kind(YamlDocument manifest) {
    return String.valueOf(JsonPointers.find(manifest.root(), "/kind"));
  }

  private static String folder(YamlDocument manifest) {
    return manifest.file().substring(0, manifest.file().lastIndexOf('/'));
  }
}
