package dev.chartwright.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.write.TgzWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartSourceTest {

  private static final ChartTree CHART =
      ChartTree.of(
          Map.of(
              "Chart.yaml",
              "name: small\n",
              "values.yaml",
              "a: 1\n",
              "templates/" + "long-".repeat(24) + "name.yaml",
              "kind: A\n",
              "templates/größe.yaml",
              "kind: B\n"));

  @TempDir Path folder;

  @Test
  void anArchiveGivesWhatWentIntoIt() throws IOException {
    Path archive = write("small-1.0.0.tgz", TgzWriter.tgz("small", CHART));

    Outcome<ChartTree> read = ChartSource.read(archive, "small-1.0.0.tgz");

    assertThat(read.findings()).isEmpty();
    assertThat(read.value()).contains(CHART);
  }

  @Test
  void subchartsAreUnpackedHoweverDeepTheyLie() throws IOException {
    byte[] inner = TgzWriter.tgz("inner", CHART);
    write("big/Chart.yaml", "name: big\n");
    write("big/charts/inner-1.0.0.tgz", inner);
    write("big/charts/_passed-over.tgz", "no archive");
    write("big/charts/middle.tgz", tgz(file("middle/Chart.yaml", "name: middle"), nested(inner)));

    Outcome<ChartTree> read = ChartSource.read(folder.resolve("big"), "big");

    assertThat(read.findings()).isEmpty();
    assertThat(read.value().orElseThrow().files().keySet())
        .contains(
            "Chart.yaml",
            "charts/inner/Chart.yaml",
            "charts/middle/Chart.yaml",
            "charts/middle/charts/inner/values.yaml",
            "charts/_passed-over.tgz");
  }

  @Test
  void whatHelmIgnoresIsNotRead() throws IOException {
    write("chart/Chart.yaml", "name: a\n");
    write("chart/.helmignore", "# comment\n*.bak\n.git/\n/docs/*.md\n!*\n");
    write("chart/a.bak", "no");
    write("chart/.git/big", new byte[(5 << 20) + 1]);
    write("chart/docs/a.md", "no");
    write("chart/other/a.md", "yes");
    write("chart/templates/.hidden", "no");

    Outcome<ChartTree> read = ChartSource.read(folder.resolve("chart"), "chart");

    assertThat(read.findings()).isEmpty();
    assertThat(read.value().orElseThrow().files())
        .containsOnlyKeys(".helmignore", "Chart.yaml", "other/a.md");
  }

  @Test
  void binaryFilesAndLinksAreLeftOutAndSaidSo() throws IOException {
    write("chart/Chart.yaml", "\ufeffname: a\n");
    write("chart/logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    Files.createSymbolicLink(folder.resolve("chart/passwords"), Path.of("Chart.yaml"));

    Outcome<ChartTree> read = ChartSource.read(folder.resolve("chart"), "chart");

    assertThat(read.value().orElseThrow().files()).isEqualTo(Map.of("Chart.yaml", "name: a\n"));
    assertThat(ids(read)).containsExactlyInAnyOrder("SRC-005", "SRC-006");
  }

  @Test
  void aPathThatLeavesTheChartIsRefused() throws IOException {
    for (String path :
        new String[] {"a/../../b", "a/..", "/etc/b", "a//b", "a/b\\c", "b", "a/c\nd", "a/C:/x"}) {
      Path archive = write("odd.tgz", tgz(file("a/Chart.yaml", "name: a"), file(path, "x")));

      Outcome<ChartTree> read = ChartSource.read(archive, "odd.tgz");

      assertThat(ids(read)).as(path).containsExactly("SRC-003");
      assertThat(read.value()).isEmpty();
    }
  }

  @Test
  void aFileThatIsAFolderTooIsRefused() throws IOException {
    Path archive =
        write("odd.tgz", tgz(file("a/Chart.yaml", "x"), file("a/b", "x"), file("a/b/c", "x")));

    assertThat(ids(ChartSource.read(archive, "odd.tgz"))).containsExactly("SRC-003");
  }

  @Test
  void limitsHold() throws IOException {
    byte[] large = new byte[5 << 20];
    Arrays.fill(large, (byte) 'a');
    byte[][] files = new byte[21][];
    Arrays.setAll(files, index -> TarBytes.entry("a/" + index, '0', large));
    Path bomb = write("bomb.tgz", tgz(files));
    Path one =
        write(
            "one.tgz",
            tgz(file("a/Chart.yaml", "x"), TarBytes.entry("a/b", '0', new byte[6 << 20])));

    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertThat(ids(ChartSource.read(bomb, "bomb.tgz"))).containsExactly("SRC-004");
    assertThat(ids(ChartSource.read(one, "one.tgz"))).containsExactly("SRC-004");
  }

  @Test
  void brokenArchivesAreFindingsAndNeverExceptions() throws IOException {
    byte[] good = TgzWriter.tgz("small", CHART);
    byte[] tar =
        TarBytes.tar(List.of(file("a/Chart.yaml", "name: a"), file("a/values.yaml", "b: 1")));
    SplittableRandom random = new SplittableRandom(7);
    for (int run = 0; run < 500; run++) {
      byte[] zipped = good.clone();
      zipped[random.nextInt(zipped.length)] ^= (byte) (1 + random.nextInt(255));
      byte[] cut = Arrays.copyOf(good, random.nextInt(good.length));
      byte[] plain = tar.clone();
      plain[random.nextInt(plain.length)] ^= (byte) (1 + random.nextInt(255));
      for (byte[] bytes : new byte[][] {zipped, cut, TarBytes.gzip(plain)}) {
        Outcome<ChartTree> read = ChartSource.read(write("b.tgz", bytes), "b.tgz");
        assertThat(read.value().isPresent() || read.hasErrors()).isTrue();
      }
    }
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    assertThat(ids(ChartSource.read(folder.resolve("none"), "none"))).containsExactly("SRC-001");
  }

  private static Iterable<String> ids(Outcome<ChartTree> outcome) {
    return outcome.findings().stream().map(Finding::rule).map(rule -> rule.id()).toList();
  }

  private Path write(String path, String text) throws IOException {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] nested(byte[] archive) {
    return TarBytes.entry("middle/charts/inner.tgz", '0', archive);
  }

  private static byte[] file(String path, String text) {
    return TarBytes.entry(path, '0', text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] tgz(byte[]... entries) throws IOException {
    return TarBytes.tgz(List.of(entries));
  }
}
