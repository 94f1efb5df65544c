package dev.chartwright.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents point to is there. */
class DocumentsTest {

  private static final Path PROJECT = Path.of("..");
  private static final Path DOCS = PROJECT.resolve("docs");
  private static final Path PARITY = DOCS.resolve("guide-parity.md");
  private static final Path TEMPLATES = PROJECT.resolve("templates/src/main/resources/chartwright");

  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)|(?m)^\\[[^]]+]: (\\S+)$");
  private static final Pattern PATH =
      Pattern.compile(
          "`((?:charts|api|templates|profiles|generator-core|charts-out|docs)/[\\w./-]+)`");
  private static final Pattern STEP = Pattern.compile("(?m)^### Step (\\d+)");
  private static final Pattern ENTRY = Pattern.compile("(?m)^### (?!Step )(.+?)\\s*$");

  @Test
  void linksLeadSomewhere() throws IOException {
    int followed = 0;
    for (Path page : pages()) {
      String text = CODE.matcher(Files.readString(page)).replaceAll("");
      List<String> targets =
          LINK.matcher(text)
              .results()
              .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
              .filter(target -> !target.matches("[a-z]+:.*"))
              .toList();
      for (String target : targets) {
        assertThat(page.resolveSibling(target)).as("Link in %s", page).exists();
        followed++;
      }
    }
    assertThat(followed).isGreaterThan(100);
  }

  @Test
  void everyDecisionIsInTheIndex() throws IOException {
    StringBuilder table = new StringBuilder("| | |\n|---|---|");
    Path folder = DOCS.resolve("decisions");
    for (Path page : markdown(folder)) {
      if (!page.endsWith("README.md")) {
        String name = page.getFileName().toString();
        String title = Files.readAllLines(page).get(0).replaceFirst("^# ", "");
        table.append("\n| [%s](%s) | %s |".formatted(name, name, title));
      }
    }
    new MarkedBlocks(folder.resolve("README.md")).hold("decisions", table.toString());
  }

  @Test
  void filesThatCoverTheGuideAreThere() throws IOException {
    List<String> paths =
        PATH.matcher(Files.readString(PARITY)).results().map(found -> found.group(1)).toList();
    assertThat(paths).hasSizeGreaterThan(25);
    for (String path : paths) {
      boolean ofTemplates = path.startsWith("charts/") || path.startsWith("api/");
      assertThat((ofTemplates ? TEMPLATES : PROJECT).resolve(path)).exists();
    }
  }

  @Test
  void everyPartOfTheGuideHasARow() throws IOException {
    Path guide = PROJECT.resolve("../shared/guide.md");
    assumeTrue(Files.exists(guide), "Skipped: the guide is not beside the project.");
    String text = Files.readString(guide);
    String rows = Files.readString(PARITY);
    List<String> wanted =
        new ArrayList<>(
            STEP.matcher(text).results().map(step -> "\n| " + step.group(1) + ". ").toList());
    ENTRY.matcher(text).results().forEach(entry -> wanted.add("\n| *" + entry.group(1) + "*"));
    assertThat(wanted).hasSize(16);
    assertThat(rows).contains(wanted);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(markdown(DOCS));
    try (Stream<Path> files = Files.list(PROJECT)) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }

  private static List<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
