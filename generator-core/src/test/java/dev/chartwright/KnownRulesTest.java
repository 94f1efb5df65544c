package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.KnownRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of rules is that of the sources; written anew with {@code -Dchartwright.update=true}.
 */
class KnownRulesTest {

  private static final Path LIST = Path.of("src/main/resources/dev/chartwright/finding/rules.txt");

  private static final Pattern STATEMENT =
      Pattern.compile("\\bRule\\.(error|warning|info)\\(\\s*\"([A-Z]+-\\d{3})\"");

  @Test
  void listsEveryRuleOfTheSources() throws IOException {
    String rules =
        stated().entrySet().stream()
            .map(rule -> rule.getKey() + " " + rule.getValue() + "\n")
            .collect(Collectors.joining());

    assertThat(rules).isEqualTo(Updates.golden(LIST, rules));
  }

  @Test
  void whatIsFixedIsAnErrorOfAGroupThatIsThere() {
    assertThat(KnownRules.all().keySet().stream().filter(KnownRules::isFixed))
        .contains("APP-001", "OBJ-004", "WRITE-001", "YAML-001")
        .doesNotContain("OBJ-003", "HELM-003", "SIZE-002", "UPG-001");
  }

  private static SortedMap<String, String> stated() throws IOException {
    SortedMap<String, String> rules = new TreeMap<>();
    for (String module : List.of("generator-core", "maven-plugin")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          STATEMENT
              .matcher(Files.readString(file))
              .results()
              .forEach(found -> rules.put(found.group(2), found.group(1).toUpperCase(Locale.ROOT)));
        }
      }
    }
    return rules;
  }
}
