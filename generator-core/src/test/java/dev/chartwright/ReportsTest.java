package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Checks;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import dev.chartwright.report.ReportFormat;
import dev.chartwright.report.RunReport;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.upgrade.ChartVersion;
import dev.chartwright.upgrade.Upgrade;
import dev.chartwright.upgrade.UpgradeCheck;
import dev.chartwright.upgrade.UpgradeReport;
import dev.chartwright.validate.ManifestCheck;
import dev.chartwright.yaml.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Reports as goldens, and held to what their readers want. */
class ReportsTest {

  private static final Path GOLDENS = Path.of("src/test/resources/reports");

  private static final ApiTypes TYPES = ApiTypes.load(BuiltInResources.load());

  private static final Rule CONFORMS =
      Rule.error("OBJ-004", "Each object must conform to its schema.");
  private static final Rule KNOWN =
      Rule.warning("OBJ-003", "Each object should be of a kind whose schema is known here.");

  private static final List<Finding> FINDINGS =
      List.of(
          KNOWN.at(Place.of("charts/a/templates/größe 1.yaml", "/kind"), "Odd `<kind>`.", "Ask."),
          CONFORMS.at(new Place("charts/a/templates/b.yaml", 7, "/spec/~1"), "\"Bad\" & `x`.", ""),
          CONFORMS.at(Place.of("charts/b/templates/b.yaml"), "Bad \u0007 `y`.", "Correct it."),
          new Finding(CONFORMS, Severity.INFO, Place.of(""), "Nowhere in particular.", ""));

  private final RunReport report =
      RunReport.of("validate", List.of("charts/b", "charts/a", "charts/c"), FINDINGS);

  @ParameterizedTest
  @EnumSource
  void reportsAreGoldensWhateverTheOrderAndTheLocale(ReportFormat format) throws IOException {
    String text = format.text(report);
    assertThat(text).isEqualTo(Updates.golden(GOLDENS.resolve(format.fileName(report)), text));

    List<Finding> turned = new ArrayList<>(FINDINGS);
    Collections.reverse(turned);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      RunReport same =
          RunReport.of("validate", List.of("charts/c", "charts/a", "charts/b"), turned);
      assertThat(format.text(same)).isEqualTo(text);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void sarifHasTheShapeOfTheStandard() throws IOException {
    Object schema =
        JsonReader.object(Files.readAllBytes(GOLDENS.resolve("sarif-shape.schema.json")));
    Object log = JsonReader.plainData(ReportFormat.SARIF.text(report));

    assertThat(JsonSchema.compile(schema).violations(log)).isEmpty();
    assertThat(JsonSchema.compile(schema).violations(Map.of("version", "2.1.0"))).isNotEmpty();
  }

  @Test
  void junitIsXmlWithASuiteForEachChart() throws Exception {
    byte[] xml = ReportFormat.JUNIT.text(report).getBytes(StandardCharsets.UTF_8);
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml))
            .getDocumentElement();

    List<String> suites = new ArrayList<>();
    for (int index = 0; index < root.getElementsByTagName("testsuite").getLength(); index++) {
      Element suite = (Element) root.getElementsByTagName("testsuite").item(index);
      suites.add(
          String.join(
              " ",
              suite.getAttribute("name"),
              suite.getAttribute("tests"),
              suite.getAttribute("failures"),
              String.valueOf(suite.getElementsByTagName("testcase").getLength())));
    }
    assertThat(suites)
        .containsExactly("charts/a 2 1 2", "charts/b 1 1 1", "charts/c 1 0 1", "validate 1 0 1");
  }

  @Test
  void anUpgradeIsAPageForPeopleAndOneForMachines() throws IOException {
    String map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\ndata: {a: %s}\n";
    String told =
        """
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: told
          labels: {helm.sh/chart: chat-%s, app.kubernetes.io/name: chat}
        """;
    Upgrade upgrade =
        new Upgrade(
            version(
                "old",
                "1.0.0",
                map.formatted("same", "b")
                    + "---\n"
                    + map.formatted("x", "c")
                    + told.formatted("1.0.0")),
            version(
                "new",
                "1.1.0",
                map.formatted("same", "c")
                    + "---\n"
                    + map.formatted("yy", "d")
                    + told.formatted("1.1.0")));
    Finding html =
        KNOWN.at(Place.of("new/a|b.yaml"), "Is <b>bold</b>, `<b>` is not | this.", "See *it*.");

    UpgradeReport made =
        new UpgradeCheck(AllRules.ofUpgrades(TYPES)).report(upgrade, List.of(html), Checks.NONE);

    assertThat(made.objects())
        .isEqualTo("1 created, 1 changed, 1 deleted, 1 changed only in their version labels");
    assertThat(made.markdown())
        .isEqualTo(Updates.golden(GOLDENS.resolve("diff.md"), made.markdown()));
    assertThat(made.json()).isEqualTo(Updates.golden(GOLDENS.resolve("diff.json"), made.json()));
  }

  @Test
  void anUpgradeToTheSameHasNothingToReport() {
    ChartVersion same = version("a", "1.0.0", "");

    UpgradeReport made =
        new UpgradeCheck(AllRules.ofUpgrades(TYPES))
            .report(new Upgrade(same, same), List.of(), Checks.NONE);

    assertThat(made.findings()).isEmpty();
    assertThat(made.breaks()).isFalse();
    assertThat(made.markdown()).isEqualTo("# chat: 1.0.0 to 1.0.0\n\nNothing to report.\n");
  }

  private static ChartVersion version(String folder, String number, String manifests) {
    ChartTree files =
        ChartTree.of(
            Map.of(
                "Chart.yaml",
                "name: chat\nversion: " + number + "\n",
                "values.yaml",
                folder.equals("old") ? "gone: 1\n" : "come: true\n"));
    return ChartVersion.of(
        folder,
        files,
        new ManifestCheck(List.of()).check(folder, "namespace", manifests).value().orElseThrow());
  }
}
