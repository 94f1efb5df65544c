package dev.chartwright.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.api.source.Bundle;
import dev.chartwright.api.source.TypeLibrary;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.resource.DirectoryResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The committed pages are those that the type sources give. To write them anew: {@code mvn -pl
 * generator-core -am test -Dtest=ReferencePagesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dchartwright.update=true}.
 */
class ReferencePagesTest {

  private static final Path DOCS = Path.of("..", "docs", "api");

  @Test
  void pagesAreUpToDate() throws IOException {
    SortedMap<String, String> pages = pages();
    if (Boolean.getBoolean("chartwright.update")) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = DOCS.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
    }
    assertThat(new DirectoryResources(DOCS).list("")).isEqualTo(pages.keySet());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Files.readString(DOCS.resolve(page.getKey())))
          .as("docs/api/%s; to write it anew, see this test's comment", page.getKey())
          .isEqualTo(page.getValue());
    }
  }

  private static SortedMap<String, String> pages() {
    TypeLibrary library = new TypeLibrary(BuiltInResources.load());
    SortedMap<String, String> pages = new TreeMap<>();
    StringBuilder index = new StringBuilder("# API types\n\nOne page for each kind.\n");
    library
        .kindFiles()
        .forEach(
            (name, files) -> {
              Bundle bundle = library.bundle(name);
              if (!files.isEmpty()) {
                index.append("\n## ").append(name).append("\n\n");
              }
              bundle
                  .resources()
                  .forEach(
                      (file, type) -> {
                        String path = name + "/" + file.replace(".yaml", ".md");
                        pages.put(path, ReferencePage.of(library, type, bundle.partial()));
                        index.append(
                            "- [%s](%s), `%s`\n".formatted(type.kind(), path, type.group()));
                      });
            });
    pages.put("README.md", index.toString());
    return pages;
  }
}
