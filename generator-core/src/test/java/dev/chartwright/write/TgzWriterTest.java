package dev.chartwright.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chartwright.chart.ChartTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class TgzWriterTest {

  private static final ChartTree CHART =
      ChartTree.of(
          Map.of(
              ".helmignore", "*.bak\n",
              "Chart.yaml", "name: a\n",
              "charts/b/Chart.yaml", "name: b\n",
              "templates/x.yaml", "k: \u00e4\n",
              "values.yaml", ""));

  @Test
  void chartYamlIsFirstAndTheRestSorted() {
    assertThat(names(TgzWriter.tgz("a", CHART)))
        .containsExactly(
            "a/Chart.yaml",
            "a/.helmignore",
            "a/charts/b/Chart.yaml",
            "a/templates/x.yaml",
            "a/values.yaml");
  }

  /** A change of these bytes changes every digest that was ever published. */
  @Test
  void theBytesAreTheseOnEveryMachine() throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(TgzWriter.tgz("a", CHART));
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("f6901fd1f8443f4ecebf3fbe8200ff1dcbfa4e65129f442639aae44d4c9d6581");
  }

  @Test
  void gzipHeaderHasNoTimeAndNoSystem() {
    assertThat(Arrays.copyOf(TgzWriter.tgz("a", CHART), 10))
        .asHexString()
        .isEqualTo("1F8B08000000000000FF");
  }

  @Test
  void everyEntryIsAPlainFileOfNobodyAtAFixedTime() {
    byte[] tar = tar(TgzWriter.tgz("a", CHART));
    for (int at : headers(tar)) {
      assertThat(text(tar, at + 100, 24)).isEqualTo("0000644\0" + "0000000\0" + "0000000\0");
      assertThat(text(tar, at + 136, 12)).isEqualTo("02263523000\0");
      assertThat(tar[at + 156]).isEqualTo((byte) '0');
      assertThat(text(tar, at + 265, 64).replace("\0", "")).isEmpty();
    }
  }

  @Test
  void longAndForeignNamesComeBackWhole() {
    List<String> names =
        List.of(
            "d".repeat(60) + "/" + "f".repeat(60),
            "d".repeat(120) + "/" + "f".repeat(90),
            "d".repeat(50) + "/" + "e".repeat(100) + "/" + "f".repeat(120),
            "f".repeat(200),
            "\u00fcber/\u65e5\u672c.txt");
    for (String name : names) {
      ChartTree chart = ChartTree.of(Map.of("Chart.yaml", "name: a\n", name, "x"));
      assertThat(names(TgzWriter.tgz("a", chart))).containsExactly("a/Chart.yaml", "a/" + name);
    }
  }

  @Test
  void whatIsNoChartIsRefused() {
    assertThatThrownBy(() -> TgzWriter.tgz("a", ChartTree.of(Map.of("x", ""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a chart: a");
  }

  private static List<String> names(byte[] tgz) {
    byte[] tar = tar(tgz);
    List<String> names = new ArrayList<>();
    String pax = null;
    for (int at : headers(tar)) {
      assertChecksum(tar, at);
      if (tar[at + 156] == 'x') {
        String record =
            new String(
                tar,
                at + 512,
                Integer.parseInt(text(tar, at + 124, 11), 8),
                StandardCharsets.UTF_8);
        assertThat(record.substring(0, record.indexOf(' ')))
            .isEqualTo(Integer.toString(record.getBytes(StandardCharsets.UTF_8).length));
        pax = record.substring(record.indexOf('=') + 1, record.length() - 1);
        continue;
      }
      String prefix = text(tar, at + 345, 155).replace("\0", "");
      String name = text(tar, at, 100).replace("\0", "");
      names.add(pax != null ? pax : prefix.isEmpty() ? name : prefix + "/" + name);
      pax = null;
    }
    return names;
  }

  private static void assertChecksum(byte[] tar, int at) {
    int sum = 8 * ' ';
    for (int i = 0; i < 512; i++) {
      sum += i >= 148 && i < 156 ? 0 : tar[at + i] & 0xff;
    }
    assertThat(Integer.parseInt(text(tar, at + 148, 6), 8)).isEqualTo(sum);
  }

  private static List<Integer> headers(byte[] tar) {
    List<Integer> headers = new ArrayList<>();
    int at = 0;
    while (tar[at] != 0) {
      headers.add(at);
      int size = Integer.parseInt(text(tar, at + 124, 11), 8);
      at += 512 + (size + 511) / 512 * 512;
    }
    assertThat(tar.length).isEqualTo(at + 1024);
    return headers;
  }

  private static String text(byte[] tar, int at, int length) {
    return new String(tar, at, length, StandardCharsets.ISO_8859_1);
  }

  private static byte[] tar(byte[] tgz) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(tgz))) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
