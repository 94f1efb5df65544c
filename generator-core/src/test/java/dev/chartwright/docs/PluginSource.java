package dev.chartwright.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the plugin's goals say of themselves in their Javadoc, which its goal `help` prints. */
final class PluginSource {

  private static final Path SOURCES = Path.of("../maven-plugin/src/main/java");
  private static final String JAVADOC = "/\\*\\*((?:[^*]|\\*(?!/))*)\\*/\\s*";
  private static final Pattern GOAL = Pattern.compile(JAVADOC + "@Mojo\\(([^)]*)\\)");
  private static final Pattern PARAMETER = Pattern.compile(JAVADOC + "@Parameter\\(([^)]*)\\)");
  private static final Pattern NAME = Pattern.compile("name = \"([^\"]+)\"");
  private static final Pattern PHASE = Pattern.compile("defaultPhase = LifecyclePhase\\.(\\w+)");
  private static final Pattern PROPERTY = Pattern.compile("property = \"([^\"]+)\"");
  private static final Pattern DEFAULT = Pattern.compile("defaultValue = \"([^\"]+)\"");

  private PluginSource() {}

  /** A row for each goal. */
  static String goals() throws IOException {
    StringBuilder table = new StringBuilder("| Goal | Phase | What it does |\n|---|---|---|");
    for (String source : sources()) {
      for (MatchResult goal : GOAL.matcher(source).results().toList()) {
        String phase = first(PHASE, goal.group(2)).toLowerCase(Locale.ROOT).replace('_', '-');
        table.append(
            "\n| `chartwright:%s` | %s | %s |"
                .formatted(
                    first(NAME, goal.group(2)),
                    phase.isEmpty() ? "" : "`" + phase + "`",
                    text(goal.group(1))));
      }
    }
    return table.toString();
  }

  /** A row for each parameter; those of a single goal name it. */
  static String parameters() throws IOException {
    StringBuilder table = new StringBuilder("| Parameter | Goals | Meaning |\n|---|---|---|");
    for (String source : sources()) {
      String goal =
          GOAL.matcher(source)
              .results()
              .map(each -> first(NAME, each.group(2)))
              .findFirst()
              .orElse("");
      for (MatchResult parameter : PARAMETER.matcher(source).results().toList()) {
        String property = first(PROPERTY, parameter.group(2));
        String byDefault = first(DEFAULT, parameter.group(2));
        if (!property.isEmpty()) {
          table.append(
              "\n| `%s` | %s | %s%s |"
                  .formatted(
                      property,
                      goal.isEmpty() ? "all" : "`" + goal + "`",
                      text(parameter.group(1)),
                      byDefault.isEmpty() ? "" : " Default: `" + byDefault + "`."));
        }
      }
    }
    return table.toString();
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }

  /** A Javadoc comment as Markdown on one line. */
  private static String text(String javadoc) {
    return javadoc
        .replaceAll("\\s*\\n\\s*\\* ?", " ")
        .replaceFirst("@since.*", "")
        .strip()
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`");
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).findFirst().orElse("");
  }
}
