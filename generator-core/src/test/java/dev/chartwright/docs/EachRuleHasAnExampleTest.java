package dev.chartwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No rule is without examples: the folders {@code docs/findings/ID/bad}, with what a test found in
 * it, and {@code ID/good}.
 */
class EachRuleHasAnExampleTest {

  private static final Path PROJECT = Path.of("..");
  private static final Path EXAMPLES = PROJECT.resolve("docs/findings");

  /** The head of a finding; ids stand in messages and hints, too. */
  private static final Pattern FOUND =
      Pattern.compile("(?m)^(?:ERROR|WARNING|INFO) ([A-Z]+-\\d{3})\\b");

  @Test
  void eachRuleHasExamplesAndEachExampleARule() throws IOException {
    List<String> rules = StatedRule.all(PROJECT).stream().map(StatedRule::id).toList();
    try (Stream<Path> inside = Files.list(EXAMPLES)) {
      assertThat(inside.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .as("Add docs/findings/ID/bad and docs/findings/ID/good")
          .containsExactlyInAnyOrderElementsOf(rules);
    }
    System.out.println("Rules with examples: " + rules.size());
    for (String id : rules) {
      Path example = EXAMPLES.resolve(id);
      assertThat(FOUND.matcher(Files.readString(example.resolve("bad/findings.txt"))).results())
          .as("What a test found in %s/bad", id)
          .extracting(found -> found.group(1))
          .contains(id);
      assertThat(example.resolve("good")).isNotEmptyDirectory();
      assertThat(example.resolve("good/findings.txt")).doesNotExist();
    }
  }
}
