package dev.chartwright.validate.kkp;

import static dev.chartwright.validate.kkp.KkpManifests.definition;
import static dev.chartwright.validate.kkp.KkpManifests.since;
import static dev.chartwright.validate.kkp.KkpManifests.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Finding;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a definition may change of what was published. */
class PublishedVersionsTest {

  @Test
  void versionsMayBeAddedAndChartsMayMove() throws IOException {
    String published = definition();
    assertThat(since(published, published)).isEmpty();
    String more = published.replace("  defaultNamespace", version("1.2.0") + "  defaultNamespace");
    assertThat(since(published, more)).isEmpty();
    String moved = published.replace("oci://registry.example.com/", "oci://mirror.example.com/");
    assertThat(since(published, moved)).isEmpty();
  }

  @Test
  void versionsStay() throws IOException {
    String published = definition();
    assertBreaks(
        published,
        published.replace("- version: \"1.0.0\"", "- version: \"v1.0.0\""),
        "The published version `1.0.0` is gone, so KKP would uninstall it from every cluster.");
    String none = published.replaceAll("(?s)  versions:.*  defaultN", "  versions: []\n  defaultN");
    assertThat(since(published, none))
        .isNotEmpty()
        .allMatch(finding -> finding.rule().id().equals("KKP-002"));
  }

  @Test
  void versionsInstallWhatTheyDid() throws IOException {
    String published = definition();
    assertBreaks(
        published,
        published.replace("chartVersion: \"1.0.0\"", "chartVersion: \"1.0.1\""),
        "The published version `1.0.0` was the chart `chat` `1.0.0` and is the chart `chat`"
            + " `1.0.1`, so KKP would exchange it in every cluster.");
    String git =
        published.replaceFirst(
            "(?s)helm:\\s+chartName: chat\\s+chartVersion: \"1.0.0\"\\s+url: \\S+",
            "git: {remote: 'https://git.example.com/a', ref: {tag: v1}}");
    assertThat(since(published, git))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("was the chart `chat` `1.0.0` and is `.` from Git at `v1`,");
  }

  private static void assertBreaks(String published, String manifest, String message) {
    assertThat(since(published, manifest))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("KKP-002");
              assertThat(finding.message()).isEqualTo(message);
            });
  }
}
