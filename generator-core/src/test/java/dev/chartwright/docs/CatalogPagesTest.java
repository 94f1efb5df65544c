package dev.chartwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.Advisor;
import dev.chartwright.Updates;
import dev.chartwright.advice.FitMatrix;
import dev.chartwright.resource.DirectoryResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * Each profile and model has a page that says what is known of it and what it goes with; written
 * anew with {@code -Dchartwright.update=true}.
 */
class CatalogPagesTest {

  private static final Path DOCS = Path.of("..", "docs");

  private static final FitMatrix MATRIX =
      new Advisor(Path.of("no-such-folder")).fit(null, null, null, null).value().orElseThrow();

  @Test
  void profiles() throws IOException {
    hold("profiles", ProfilePages.of(MATRIX));
  }

  @Test
  void models() throws IOException {
    hold("models", ModelPages.of(MATRIX));
  }

  private static void hold(String folder, SortedMap<String, String> pages) throws IOException {
    Path there = DOCS.resolve(folder);
    assertThat(pages).hasSizeGreaterThan(50);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Updates.golden(there.resolve(page.getKey()), page.getValue()))
          .as("docs/%s/%s; to write it anew, see this test's comment", folder, page.getKey())
          .isEqualTo(page.getValue());
    }
    if (Updates.wanted()) {
      for (String old : new DirectoryResources(there).list("")) {
        if (!pages.containsKey(old)) {
          Files.delete(there.resolve(old));
        }
      }
    }
    assertThat(new DirectoryResources(there).list("")).isEqualTo(pages.keySet());
  }
}
