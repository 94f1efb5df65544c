package dev.chartwright.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseSizeTest {

  /**
   * Measured once with Helm 3.20.2: its loader, its client-only installation with the values {@code
   * a: 4}, and the encoding of its storage driver, run on {@link LargeChart} in a folder.
   */
  @ParameterizedTest
  @CsvSource({"1, 54983, 44032", "10, 535529, 420640", "29, 1550070, 1216412"})
  void isWhatHelmEncodes(int files, int jsonCharacters, long encodedBytes) {
    Map<String, Object> release =
        ReleaseSize.release(LargeChart.with(files), Map.of("a", 4L), LargeChart.MANIFESTS);
    assertThat(YamlWriter.json(release).length()).isCloseTo(jsonCharacters, within(50));
    assertThat(size(files).encodedBytes()).isCloseTo(encodedBytes, withinPercentage(5));
  }

  @Test
  void holdsWhatHelmStoresAndNothingOfSubcharts() {
    Map<String, Object> release =
        ReleaseSize.release(LargeChart.with(1), Map.of("a", 4L), LargeChart.MANIFESTS);

    assertThat(names(release, "/chart/templates"))
        .containsExactly(
            "templates/NOTES.txt",
            "templates/_helpers.tpl",
            "templates/config.yaml",
            "templates/test.yaml");
    assertThat(names(release, "/chart/files")).containsExactly("README.md", "crds/f0.yaml");
    assertThat(JsonPointers.find(release, "/chart/metadata/name")).isEqualTo("large");
    assertThat(JsonPointers.find(release, "/chart/values/b/c/1")).isEqualTo(2L);
    assertThat(JsonPointers.find(release, "/config/a")).isEqualTo(4L);
    assertThat(JsonPointers.find(release, "/chart/files/0/data"))
        .isEqualTo(
            Base64.getEncoder().encodeToString("# Large\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(JsonPointers.find(release, "/manifest"))
        .asString()
        .contains("name: release\n")
        .doesNotContain("release-test");
    assertThat(JsonPointers.find(release, "/hooks/0/name")).isEqualTo("release-test");
  }

  @Test
  void saysNothingBelowSixtyPercentThenWarnsThenRefuses() {
    assertThat(size(10).findings()).isEmpty();
    assertThat(messages(size(20)))
        .containsExactly(
            "SIZE-001 c A release of the chart fills `PERCENT %` of the Secret that stores it."
                .replace("PERCENT", "" + size(20).percent()));
    assertThat(size(20).findings())
        .extracting(Finding::hint)
        .containsExactly(
            "Largest files: `crds/f2.yaml`, `crds/f14.yaml`, `crds/f5.yaml`."
                + " Files in `charts/` are not stored.");
    assertThat(messages(size(60))).singleElement().asString().startsWith("SIZE-002 c ");
  }

  /** Measured in the same way with Helm 3.20.2 on the same files. */
  @Test
  void agreesWithWhatIsKnownOfTheGatewayCrds() throws IOException {
    Path shared = Path.of("../../shared/upstream/crds").toAbsolutePath().normalize();
    if (!Files.isDirectory(shared)) {
      System.out.println("Skipped: no folder shared/upstream/crds beside the project");
    }
    assumeTrue(Files.isDirectory(shared), "shared/upstream/crds is there");
    Map<String, String> crds = new LinkedHashMap<>();
    Map<String, String> templates = new LinkedHashMap<>();
    StringBuilder manifests = new StringBuilder();
    try (Stream<Path> files = Files.walk(shared)) {
      for (Path file :
          files
              .filter(each -> each.toString().matches(".*gateway-api-v1.2.1.*\\.yaml"))
              .sorted()
              .toList()) {
        String text = Files.readString(file);
        crds.put("crds/" + file.getFileName(), text);
        templates.put("templates/" + file.getFileName(), text);
        manifests.append("---\n# Source: c/templates/x.yaml\n").append(text);
      }
    }
    long asCrds = ReleaseSize.of("c", ChartTree.of(crds), Map.of(), "").encodedBytes();
    long asTemplates =
        ReleaseSize.of("c", ChartTree.of(templates), Map.of(), manifests.toString()).encodedBytes();
    System.out.println(
        "Gateway API CRDs: " + asCrds + " as crds/, " + asTemplates + " as templates");
    assertThat(asCrds).isCloseTo(189_040, withinPercentage(1));
    assertThat(asTemplates).isCloseTo(301_384, withinPercentage(1));
  }

  private static ReleaseSize size(int files) {
    return ReleaseSize.of("c", LargeChart.with(files), Map.of("a", 4L), LargeChart.MANIFESTS);
  }

  private static List<String> messages(ReleaseSize size) {
    return size.findings().stream()
        .map(each -> each.rule().id() + " " + each.place() + " " + each.message())
        .toList();
  }

  private static List<String> names(Map<String, Object> release, String pointer) {
    List<String> names = new ArrayList<>();
    if (JsonPointers.find(release, pointer) instanceof List<?> files) {
      files.forEach(file -> names.add(String.valueOf(JsonPointers.find(file, "/name"))));
    }
    return names;
  }
}
