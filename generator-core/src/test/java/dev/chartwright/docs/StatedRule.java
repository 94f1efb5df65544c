package dev.chartwright.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule as the sources of any module state it; reading them finds also what no test calls.
 *
 * @param severity in lower case, as pages have it
 */
record StatedRule(String id, String severity, String summary, Path source) {

  private static final Pattern STATEMENT = Pattern.compile("\\bRule\\.(error|warning|info)\\(");

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\bRule\\.(error|warning|info)\\(\\s*\"([A-Z]+-\\d{3})\",\\s*"
              + "((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)\\)");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Letters before the number. */
  String group() {
    return id.substring(0, id.indexOf('-'));
  }

  /** Every rule of the project's main sources. */
  static List<StatedRule> all(Path project) throws IOException {
    List<StatedRule> rules = new ArrayList<>();
    try (Stream<Path> modules = Files.list(project)) {
      for (Path sources :
          modules
              .map(module -> module.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .toList()) {
        try (Stream<Path> files = Files.walk(sources)) {
          files
              .filter(
                  file -> file.toString().endsWith(".java") && !file.endsWith("finding/Rule.java"))
              .sorted()
              .forEach(file -> rules.addAll(in(file)));
        }
      }
    }
    return rules;
  }

  private static List<StatedRule> in(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    List<StatedRule> rules =
        WHOLE
            .matcher(text)
            .results()
            .map(
                found ->
                    new StatedRule(found.group(2), found.group(1), joined(found.group(3)), file))
            .toList();
    long stated = STATEMENT.matcher(text).results().count();
    boolean made =
        text.contains("import dev.chartwright.finding.Rule;") && text.contains("new Rule(");
    if (stated != rules.size() || made) {
      throw new IllegalStateException(
          file + ": write each rule as Rule.error(\"GROUP-000\", \"Summary.\") with literals.");
    }
    return rules;
  }

  private static String joined(String literals) {
    Matcher matcher = LITERAL.matcher(literals);
    return matcher.results().map(found -> found.group(1)).collect(Collectors.joining());
  }
}
