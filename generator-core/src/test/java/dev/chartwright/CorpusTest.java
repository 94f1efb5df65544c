package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.kubernetes.CoreKinds;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.RenderedObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of {@code docs/findings}: {@code ID/bad/manifests.yaml} holds rendered objects that
 * breach the rule of that id and no other, {@code ID/good/manifests.yaml} the same without the
 * breach. What is said stands beside a bad example, in {@code findings.txt}. An example may have a
 * folder {@code chart} with files of the chart; without it nothing is known of them.
 */
class CorpusTest {

  private static final Path FINDINGS = Path.of("../docs/findings");

  private final ApiTypes types = ApiTypes.load(BuiltInResources.load());
  private final ManifestCheck manifests =
      new ManifestCheck(List.of(types::jsonSchema, CoreKinds::jsonSchema));
  private final List<ReleaseRule> rules = AllRules.ofReleases(types);

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    try (Stream<Path> all = Files.walk(FINDINGS)) {
      List<Path> examples = all.filter(file -> file.endsWith("manifests.yaml")).sorted().toList();
      System.out.println("Examples of findings in rendered objects: " + examples.size());
      return examples.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(FINDINGS.relativize(file).toString(), () -> run(file)));
    }
  }

  private void run(Path file) throws IOException {
    Path folder = file.getParent();
    compare(folder, findings(Files.readString(file), chart(folder.resolve("chart"))));
  }

  /** Nothing is found in a good example; in a bad one what its folder says, of its rule alone. */
  static void compare(Path folder, List<Finding> findings) throws IOException {
    if (folder.endsWith("good")) {
      assertThat(findings).isEmpty();
      return;
    }
    String id = folder.getParent().getFileName().toString();
    assertThat(findings).isNotEmpty().allMatch(finding -> finding.rule().id().equals(id));
    String text = findings.stream().sorted().map(SnippetsTest::text).collect(Collectors.joining());
    assertThat(text).isEqualTo(Updates.golden(folder.resolve("findings.txt"), text));
  }

  private static ChartTree chart(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          files.put(path, Files.readString(file));
        }
      }
    }
    return ChartTree.of(files);
  }

  private List<Finding> findings(String text, ChartTree chart) {
    Outcome<List<RenderedObject>> read = manifests.check("chart", "namespace", text);
    List<Finding> findings = new ArrayList<>(read.findings());
    Release release =
        Release.of("chart", "release", "namespace", chart, read.value().orElse(List.of()));
    rules.forEach(rule -> findings.addAll(rule.check(release)));
    return findings.stream().distinct().toList();
  }
}
