package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import dev.chartwright.helm.HelmEngine;
import dev.chartwright.source.ChartSource;
import dev.chartwright.upgrade.UpgradeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of upgrades in {@code docs/findings}: {@code ID/bad} holds two versions of a chart,
 * {@code from} and {@code to}, that breach the rule of that id and no other, {@code ID/good} two
 * that breach none.
 */
class UpgradeCorpusTest {

  private static final Path FINDINGS = Path.of("../docs/findings");

  private static HelmEngine engine;

  @BeforeAll
  static void open() {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    engine = opened.engine().get();
  }

  @AfterAll
  static void close() {
    if (engine != null) {
      engine.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAndNothingElse() throws IOException {
    try (Stream<Path> all = Files.walk(FINDINGS, 3)) {
      List<Path> examples =
          all.filter(file -> file.endsWith("to") && Files.isDirectory(file))
              .map(Path::getParent)
              .sorted()
              .toList();
      System.out.println("Examples of findings in upgrades: " + examples.size());
      assertThat(examples).hasSizeGreaterThanOrEqualTo(36);
      return examples.stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      FINDINGS.relativize(folder).toString(), () -> run(folder)));
    }
  }

  private static void run(Path folder) throws IOException {
    UpgradeReport report =
        new ChartDiff(engine).compare(side(folder, "from"), side(folder, "to"), Checks.NONE);
    String text = report.findings().stream().map(SnippetsTest::text).collect(Collectors.joining());
    if (folder.endsWith("good")) {
      assertThat(text).isEmpty();
      return;
    }
    String id = folder.getParent().getFileName().toString();
    assertThat(report.findings())
        .extracting(Finding::rule)
        .extracting(rule -> rule.id())
        .contains(id)
        // A version promises too much only where another rule says what breaks.
        .allMatch(found -> found.equals(id) || id.equals("UPG-017") && found.equals("UPG-009"));
    assertThat(text).isEqualTo(Updates.golden(folder.resolve("findings.txt"), text));
  }

  private static ChartDiff.Side side(Path folder, String name) {
    ChartTree files = ChartSource.read(folder.resolve(name), name).value().orElseThrow();
    return new ChartDiff.Side(name, files);
  }
}
