package dev.chartwright.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.chartwright.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each rule has a page and each page a rule; the messages that pages show are those of the goldens.
 * The index is written anew with {@code -Dchartwright.update=true}.
 */
class FindingPagesTest {

  private static final Path PROJECT = Path.of("..");
  private static final Path PAGES = PROJECT.resolve("docs/findings");
  private static final Path INDEX = PAGES.resolve("README.md");
  private static final Pattern GROUP = Pattern.compile("(?m)^## ([A-Z]+): (.+)$");
  private static final Pattern SHOWN =
      Pattern.compile("(?ms)^```text\\n((?:ERROR|WARNING|INFO) .*?)^```$");
  private static final Pattern FINDING = Pattern.compile("(?m)^(?=(?:ERROR|WARNING|INFO) )");

  private static List<StatedRule> rules = List.of();

  @BeforeAll
  static void readRules() throws IOException {
    rules = StatedRule.all(PROJECT);
  }

  @Test
  void idsAreUnique() {
    assertThat(rules).hasSizeGreaterThan(40);
    assertThat(rules.stream().map(StatedRule::id)).doesNotHaveDuplicates();
  }

  @Test
  void eachRuleHasAPageAndEachPageARule() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      List<String> pages =
          files
              .filter(file -> file.toString().endsWith(".md") && !file.equals(INDEX))
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .toList();
      assertThat(pages)
          .containsExactlyInAnyOrderElementsOf(rules.stream().map(StatedRule::id).toList());
    }
  }

  @Test
  void pagesBeginWithTheRuleAndHaveAllChapters() throws IOException {
    for (StatedRule rule : rules) {
      List<String> lines = Files.readAllLines(PAGES.resolve(rule.id() + ".md"));
      assertThat(lines.get(0)).isEqualTo("# " + rule.id() + ": " + title(rule));
      assertThat(lines)
          .as(rule.id())
          .element(2, STRING)
          .matches("Severity: " + rule.severity() + "([;,]? .+)?");
      assertThat(lines.stream().filter(line -> line.startsWith("## ")))
          .as(rule.id())
          .containsExactly("## What", "## Why", "## Bad", "## Good");
      assertThat(lines).as(rule.id()).allMatch(line -> line.length() <= 120);
    }
  }

  @Test
  void messagesOnPagesAreThoseOfTheGoldens() throws IOException {
    String goldens = goldens();
    int compared = 0;
    for (StatedRule rule : rules) {
      String page = Files.readString(PAGES.resolve(rule.id() + ".md"));
      for (String block : SHOWN.matcher(page).results().map(found -> found.group(1)).toList()) {
        for (String finding : FINDING.split(block)) {
          assertThat(goldens).as(rule.id()).contains(withoutEllipsis(oneLine(finding)));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void indexListsAllRules() throws IOException {
    String old = Files.readString(INDEX);
    String index = index(old);
    assertThat(Updates.golden(INDEX, index)).isEqualTo(index);
    assertThat(index).as("What a group is about stands behind its colon").doesNotContain(": ?");
  }

  /** The text before the groups, and what each is about, stay as they were written. */
  private static String index(String old) {
    Map<String, String> about = new TreeMap<>();
    GROUP.matcher(old).results().forEach(found -> about.put(found.group(1), found.group(2)));
    Map<String, List<StatedRule>> groups =
        rules.stream()
            .collect(Collectors.groupingBy(StatedRule::group, TreeMap::new, Collectors.toList()));
    StringBuilder index = new StringBuilder(old.split("(?m)^## ", 2)[0].strip() + "\n");
    groups.forEach(
        (group, members) -> {
          index.append("\n## ").append(group).append(": ");
          index.append(about.getOrDefault(group, "?")).append("\n\n");
          List<StatedRule> sorted = new ArrayList<>(members);
          sorted.sort((one, two) -> one.id().compareTo(two.id()));
          sorted.forEach(
              rule ->
                  index.append(
                      "- [%s](%s.md), %s: %s\n"
                          .formatted(rule.id(), rule.id(), rule.severity(), rule.summary())));
        });
    return index.toString();
  }

  private static String goldens() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path folder : List.of(Path.of("src/test/resources/snippets"), PAGES)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.endsWith("findings.txt")).sorted().toList()) {
          all.append(oneLine(Files.readString(file).replace("\n  Hint: \n", "\n"))).append(' ');
        }
      }
    }
    return all.toString();
  }

  /** A long list of names may be cut off on a page. */
  private static String withoutEllipsis(String finding) {
    return finding.replaceFirst(" \\.\\.\\.$", "");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String title(StatedRule rule) {
    return rule.summary().replaceAll("\\.$", "");
  }
}
