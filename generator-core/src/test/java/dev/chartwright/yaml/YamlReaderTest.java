package dev.chartwright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

  @Test
  void givesPlainDataInFileOrderWithLines() {
    YamlDocument document = read("b: 1\na:\n  - x\n  - {y: true}\n").value().orElseThrow();

    assertThat(document.root()).isEqualTo(Map.of("b", 1L, "a", List.of("x", Map.of("y", true))));
    assertThat(document.place("/a/1/y").line()).isEqualTo(4);
    assertThat(document.place("/a/1/absent").toString()).isEqualTo("f.yaml:4 /a/1/absent");
  }

  @Test
  void refusesADuplicateKeyAndNamesBothLines() {
    assertThat(messages("a: 1\nb: 2\na: 3\n"))
        .containsExactly("YAML-002 f.yaml:3 /a The key `a` stands twice, first in line 1.");
  }

  @Test
  void refusesAnchorsAliasesAndTags() {
    assertThat(messages("a: &x {k: 1}\nb: *x\nc: !t z\n"))
        .containsExactly(
            "YAML-003 f.yaml:1 /a The file uses the anchor `&x`.",
            "YAML-003 f.yaml:2 /b The file uses an alias.",
            "YAML-003 f.yaml:3 /c The file uses the tag `t`.");
  }

  @Test
  void refusesBrokenSyntaxWithItsLine() {
    assertThat(messages("a: [1, 2\nb: 3\n"))
        .singleElement()
        .asString()
        .startsWith("YAML-001 f.yaml:");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    Outcome<YamlDocument> outcome =
        YamlReader.read("f.yaml", new byte[] {'a', ':', ' ', (byte) 0xff});
    assertThat(outcome.findings())
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo(YamlRules.SYNTAX);
  }

  @Test
  void refusesTooDeepAndTooLarge() {
    assertThat(messages("[".repeat(70) + "]".repeat(70))).singleElement().asString().contains("64");
    assertThat(YamlReader.read("f.yaml", new byte[YamlReader.MAX_BYTES + 1]).findings())
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo(YamlRules.LIMIT);
  }

  @Test
  void refusesNoneAndTwoDocuments() {
    assertThat(messages("")).singleElement().asString().contains("`0` YAML documents");
    assertThat(messages("a: 1\n---\nb: 2\n")).singleElement().asString().contains("`2`");
  }

  @Test
  void readsAStreamOfManifests() {
    List<YamlDocument> all =
        YamlReader.readAll(
                "r.yaml", "a: 1\n---\n# empty\n---\nb: 2\n".getBytes(StandardCharsets.UTF_8), false)
            .value()
            .orElseThrow();
    assertThat(all)
        .extracting(YamlDocument::root)
        .containsExactly(Map.of("a", 1L), Map.of("b", 2L));
  }

  @Test
  void readsManifestsAsKubernetesDoes() {
    String text =
        """
        # a sign outside the basic plane: \uD83D\uDE80
        a: yes
        b: "yes"
        c: 0644
        d: '0644'
        e: 1_000
        f: [off, n, "n", 0x1F, 0o14, 1e3, 1.2.3, -5, 08, ~]
        g: |
          yes
        h: plain text
        """;
    assertThat(YamlReader.readManifests("r.yaml", text).value().orElseThrow())
        .singleElement()
        .extracting(YamlDocument::root)
        .asString()
        .isEqualTo(
            "{a=true, b=yes, c=420, d=0644, e=1000, f=[false, false, n, 31, 12, 1000.0, 1.2.3, -5,"
                + " 8.0, null], g=yes\n, h=plain text}");
  }

  private static Outcome<YamlDocument> read(String text) {
    return YamlReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> messages(String text) {
    return read(text).findings().stream()
        .map(finding -> finding.rule().id() + " " + finding.place() + " " + finding.message())
        .toList();
  }
}
