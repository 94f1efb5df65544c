package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.ChartValidator.Target;
import dev.chartwright.EntryValidator.Validation;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import dev.chartwright.source.ChartSource;
import dev.chartwright.source.NamedFiles.Named;
import dev.chartwright.validate.ValuesMatrix;
import dev.chartwright.validate.entry.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests for KKP that somebody else wrote, alone and beside what is known of them. */
class EntryValidatorTest {

  private static final Path FOLDER = Path.of("src/test/resources/entries");
  private static final Named KKP = new Named("kkp", FOLDER.resolve("kkp"));
  private static final Named PUBLISHED =
      new Named("published.yaml", FOLDER.resolve("published.yaml"));

  @TempDir Path folder;

  @Test
  void manifestsAreCheckedAlone() throws IOException {
    Validation validation = EntryValidator.validate(KKP, Optional.empty(), Optional.empty());

    assertThat(validation.manifests()).isEqualTo(4);
    golden("findings-alone.txt", validation.findings());
  }

  @Test
  void manifestsAreHeldToWhatWasPublishedAndToTheChart() throws IOException {
    ChartTree files = ChartSource.read(FOLDER.resolve("chart"), "chart").value().orElseThrow();

    Validation validation =
        EntryValidator.validate(
            KKP, EntryValidator.published(PUBLISHED).value(), Optional.of(target(files)));

    golden("findings-beside.txt", validation.findings());
  }

  @Test
  void ofItselfEverythingWasPublished() {
    Validation validation =
        EntryValidator.validate(
            PUBLISHED, EntryValidator.published(PUBLISHED).value(), Optional.empty());

    assertThat(validation.manifests()).isEqualTo(2);
    assertThat(validation.findings()).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    Named broken = file("broken.yaml", "a: [\n");
    Named empty = file("empty.yaml", "# Nothing.\n");
    Named other = file("other.yaml", "apiVersion: v1\nkind: Secret\n");
    Named installation = file("installation.yaml", text("kkp/more/installation.yml"));
    Named talk = file("talk.yaml", text("published.yaml").replace("name: chat\n", "name: chats\n"));
    Named absent = new Named("absent", folder.resolve("absent"));
    List<Finding> findings = new ArrayList<>();
    for (Named each : List.of(broken, empty, other, absent)) {
      findings.addAll(EntryValidator.validate(each, Optional.empty(), Optional.empty()).findings());
    }
    findings.addAll(EntryValidator.published(absent).findings());
    findings.addAll(EntryValidator.published(installation).findings());
    Optional<Published> published = EntryValidator.published(PUBLISHED).value();
    findings.addAll(EntryValidator.validate(talk, published, Optional.empty()).findings());
    String head = "name: chat\nversion: 1.1.%d\n";
    for (Map<String, String> files :
        List.of(
            Map.of("Chart.yaml", head.formatted(1)),
            Map.of("Chart.yaml", head.formatted(0)),
            Map.of(
                "Chart.yaml",
                head.formatted(0),
                "values.schema.json",
                "{\"$ref\": \"http://a/b\"}"),
            Map.of(
                "Chart.yaml",
                head.formatted(0),
                "values.schema.json",
                "{\"properties\": {\"colour\": {\"$ref\": \"#/definitions/none\"}}}"))) {
      findings.addAll(
          EntryValidator.validate(KKP, Optional.empty(), Optional.of(target(ChartTree.of(files))))
              .findings()
              .stream()
              .filter(finding -> finding.rule().id().equals("KKP-034"))
              .toList());
    }

    golden("findings-of-what-is-not-there.txt", findings);
  }

  @Test
  void oneBrokenFileHidesNoOther() throws IOException {
    Files.createDirectories(folder.resolve("some"));
    Files.writeString(folder.resolve("some/a.yaml"), "a: [\n");
    Files.writeString(folder.resolve("some/b.yaml"), text("kkp/more/installation.yml"));

    Validation validation =
        EntryValidator.validate(
            new Named("some", folder.resolve("some")), Optional.empty(), Optional.empty());

    assertThat(validation.manifests()).isEqualTo(2);
    assertThat(validation.findings())
        .extracting(finding -> finding.rule().id() + " " + finding.place().file())
        .containsExactly("YAML-001 some/a.yaml");
  }

  @Test
  void generatedDefinitionsAreHeldToWhatWasPublished() throws IOException {
    Generated generated = Runs.generated(Runs.PUBLISHED);
    Path output = Files.createDirectory(folder.resolve("output"));
    for (Map.Entry<String, byte[]> file : generated.files().files().entrySet()) {
      if (file.getKey().endsWith("/applicationdefinition.yaml")) {
        Path copy = output.resolve(file.getKey().replace('/', '-'));
        Files.write(copy, file.getValue());
      }
    }
    Named same = new Named("output", output);

    Validation validation =
        EntryValidator.since(EntryValidator.published(same).value().orElseThrow(), generated);

    assertThat(validation.manifests()).isEqualTo(generated.charts().size()).isPositive();
    assertThat(validation.findings()).isEmpty();

    Path first =
        output.resolve(
            "kkp-" + generated.charts().get(0).flat().name() + "-applicationdefinition.yaml");
    String version = generated.charts().get(0).plan().application().spec().version();
    Files.writeString(
        first,
        Files.readString(first)
            .replace("- version: \"" + version, "- version: \"0.0.1-" + version));
    List<Finding> gone =
        EntryValidator.since(EntryValidator.published(same).value().orElseThrow(), generated)
            .findings();
    assertThat(gone)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("KKP-002");
              assertThat(finding.place().file())
                  .isEqualTo(
                      "kkp/"
                          + generated.charts().get(0).flat().name()
                          + "/applicationdefinition.yaml");
            });
  }

  private static Target target(ChartTree files) {
    return new Target(
        "chart", files, List.of(new ValuesMatrix.Entry("", Map.of())), true, Checks.NONE);
  }

  private Named file(String name, String text) throws IOException {
    return new Named(name, Files.writeString(folder.resolve(name), text));
  }

  private static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }

  private static void golden(String file, List<Finding> findings) throws IOException {
    String text = findings.stream().map(SnippetsTest::text).collect(Collectors.joining());
    assertThat(text).isEqualTo(Updates.golden(FOLDER.resolve(file), text));
  }
}
