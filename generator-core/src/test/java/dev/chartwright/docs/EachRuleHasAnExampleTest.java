package dev.chartwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No rule is without an example: the folders {@code docs/findings/ID/bad}, with what a test found
 * in it, and {@code ID/good}; or a snippet in which this rule alone is breached.
 */
class EachRuleHasAnExampleTest {

  private static final Path PROJECT = Path.of("..");
  private static final Path EXAMPLES = PROJECT.resolve("docs/findings");
  private static final Path SNIPPETS = Path.of("src/test/resources/snippets");

  /** The head of a finding; ids stand in messages and hints, too. */
  private static final Pattern FOUND =
      Pattern.compile("(?m)^(?:ERROR|WARNING|INFO) ([A-Z]+-\\d{3})\\b");

  private static Set<String> rules = Set.of();

  @BeforeAll
  static void readRules() throws IOException {
    rules =
        StatedRule.all(PROJECT).stream()
            .map(StatedRule::id)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachRuleHasAnExampleOrASnippet() throws IOException {
    Set<String> without = new TreeSet<>(rules);
    without.removeIf(id -> Files.isDirectory(EXAMPLES.resolve(id)));
    System.out.println(
        "Rules: %d; without an example, but with a snippet: %d"
            .formatted(rules.size(), without.size()));
    for (Path snippet : folders(SNIPPETS)) {
      Set<String> found = found(snippet);
      if (found.size() == 1) {
        without.removeAll(found);
      }
    }
    assertThat(without).as("Rules that no example breaches").isEmpty();
  }

  @Test
  void eachExampleIsWholeAndOfARule() throws IOException {
    for (Path folder : folders(EXAMPLES)) {
      String id = folder.getFileName().toString();
      assertThat(rules).contains(id);
      assertThat(found(folder.resolve("bad"))).as("What a test found in %s/bad", id).contains(id);
      assertThat(folder.resolve("good")).isNotEmptyDirectory();
      assertThat(folder.resolve("good/findings.txt")).doesNotExist();
    }
  }

  private static Set<String> found(Path folder) throws IOException {
    Path findings = folder.resolve("findings.txt");
    return Files.exists(findings)
        ? FOUND
            .matcher(Files.readString(findings))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isDirectory).sorted().toList();
    }
  }
}
