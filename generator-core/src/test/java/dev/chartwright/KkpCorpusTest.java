package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.finding.Finding;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.validate.kkp.KkpContext;
import dev.chartwright.validate.kkp.KkpManifestRules;
import dev.chartwright.yaml.JsonReader;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import dev.chartwright.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of {@code docs/findings} that are manifests for KKP. Beside one may stand {@code
 * published.yaml}, the same object before, {@code definition.yaml}, the entry that an installation
 * asks for, and the {@code values.yaml} and {@code values.schema.json} of the chart.
 */
class KkpCorpusTest {

  private static final Path FINDINGS = Path.of("../docs/findings");

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());
  private final KkpManifestRules rules =
      new KkpManifestRules(
          (apiVersion, kind) -> types.jsonSchema(apiVersion, kind).map(JsonSchema::compile));

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    try (Stream<Path> all = Files.walk(FINDINGS)) {
      List<Path> examples =
          all.filter(file -> file.getFileName().toString().matches("application[a-z]+\\.yaml"))
              .sorted()
              .toList();
      System.out.println("Examples of findings in manifests for KKP: " + examples.size());
      assertThat(examples).hasSizeGreaterThan(40);
      return examples.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      FINDINGS.relativize(file).toString(),
                      () -> CorpusTest.compare(file.getParent(), findings(file))));
    }
  }

  private List<Finding> findings(Path file) throws IOException {
    Path schema = file.resolveSibling("values.schema.json");
    Optional<KkpContext.Values> chart =
        Files.exists(schema)
            ? document(file.resolveSibling("values.yaml"))
                .map(
                    values -> new KkpContext.Values(YamlField.root(values).map(), compiled(schema)))
            : Optional.empty();
    KkpContext context =
        new KkpContext(document(file.resolveSibling("definition.yaml")), (name, version) -> chart);
    YamlDocument manifest = document(file).orElseThrow();
    List<Finding> findings = new ArrayList<>(rules.check(manifest, context));
    document(file.resolveSibling("published.yaml"))
        .ifPresent(old -> findings.addAll(KkpManifestRules.since(old, manifest)));
    return findings;
  }

  private static Optional<YamlDocument> document(Path file) throws IOException {
    return Files.exists(file)
        ? YamlReader.read(file.getFileName().toString(), Files.readAllBytes(file)).value()
        : Optional.empty();
  }

  private static JsonSchema compiled(Path schema) {
    try {
      return JsonSchema.compile(JsonReader.object(Files.readAllBytes(schema)));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
