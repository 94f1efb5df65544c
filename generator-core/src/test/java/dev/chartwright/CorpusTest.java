package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.resource.DirectoryResources;
import dev.chartwright.resource.ResourceFolder;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of {@code docs/findings}: {@code ID/bad/manifests.yaml} holds rendered objects that
 * breach the rule of that id and no other, {@code ID/good/manifests.yaml} the same without the
 * breach. What is said stands beside a bad example, in {@code findings.txt}. An example may have a
 * folder {@code chart} with files of the chart, without which nothing is known of them, and a
 * folder {@code api} with descriptions of kinds beside the built-in ones.
 */
class CorpusTest {

  private static final Pattern FINDING = Pattern.compile("(?m)^[A-Z]+ ([A-Z]+-\\d{3})\\b");

  private final Checks builtIn = Checks.of(BuiltInResources.load());

  /** Everything that rendered objects are held to. */
  private record Checks(ManifestCheck manifests, List<ReleaseRule> rules) {

    static Checks of(ResourceFolder resources) {
      ApiTypes types = ApiTypes.load(resources);
      return new Checks(
          new ManifestCheck(List.of(types::jsonSchema, CoreKinds::jsonSchema)),
          AllRules.ofReleases(types));
    }
  }

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    try (Stream<Path> all = Files.walk(Examples.FINDINGS)) {
      List<Path> examples = all.filter(file -> file.endsWith("manifests.yaml")).sorted().toList();
      System.out.println("Examples of findings in rendered objects: " + examples.size());
      return examples.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      Examples.FINDINGS.relativize(file).toString(), () -> run(file)));
    }
  }

  private void run(Path file) throws IOException {
    Path folder = file.getParent();
    Checks checks =
        Files.isDirectory(folder.resolve("api"))
            ? Checks.of(
                ResourceFolder.layered(
                    List.of(new DirectoryResources(folder), BuiltInResources.load())))
            : builtIn;
    ChartTree chart = Examples.tree(folder.resolve("chart"));
    compare(folder, findings(checks, Files.readString(file), chart));
  }

  /** Nothing is found in a good example; in a bad one what its folder says, of its rule alone. */
  static void compare(Path folder, List<Finding> findings) throws IOException {
    compare(
        folder, findings.stream().sorted().map(SnippetsTest::text).collect(Collectors.joining()));
  }

  /** The same for findings as text. */
  static void compare(Path folder, String findings) throws IOException {
    if (folder.endsWith("good")) {
      assertThat(findings).isEmpty();
      return;
    }
    assertThat(FINDING.matcher(findings).results().map(found -> found.group(1)).distinct())
        .as(findings)
        .containsExactly(Examples.id(folder));
    assertThat(findings).isEqualTo(Updates.golden(folder.resolve("findings.txt"), findings));
  }

  private static List<Finding> findings(Checks checks, String text, ChartTree chart) {
    Outcome<List<RenderedObject>> read = checks.manifests.check("chart", "namespace", text);
    List<Finding> findings = new ArrayList<>(read.findings());
    Release release =
        Release.of("chart", "release", "namespace", chart, read.value().orElse(List.of()));
    checks.rules.forEach(rule -> findings.addAll(rule.check(release)));
    return findings.stream().distinct().toList();
  }
}
