package dev.chartwright.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private static final Pattern TYPE = Pattern.compile("class (\\w+) extends (\\w+)");
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

  /** A row for each parameter and meaning, with the goals that have it. */
  static String parameters() throws IOException {
    Map<String, String> parents = new TreeMap<>();
    SortedMap<String, String> goals = new TreeMap<>();
    for (String source : sources()) {
      for (MatchResult type : TYPE.matcher(source).results().toList()) {
        parents.put(type.group(1), type.group(2));
        GOAL.matcher(source)
            .results()
            .forEach(goal -> goals.put(type.group(1), first(NAME, goal.group(2))));
      }
    }
    Map<Parameter, SortedSet<String>> parameters = new LinkedHashMap<>();
    for (String source : sources()) {
      String type = first(TYPE, source);
      List<String> having =
          goals.keySet().stream()
              .filter(goal -> line(goal, parents).contains(type))
              .map(goals::get)
              .toList();
      for (MatchResult parameter : PARAMETER.matcher(source).results().toList()) {
        String property = first(PROPERTY, parameter.group(2));
        String byDefault = first(DEFAULT, parameter.group(2));
        if (!property.isEmpty()) {
          String meaning =
              text(parameter.group(1))
                  + (byDefault.isEmpty() ? "" : " Default: `" + byDefault + "`.");
          parameters
              .computeIfAbsent(new Parameter(property, meaning), each -> new TreeSet<>())
              .addAll(having);
        }
      }
    }
    StringBuilder table = new StringBuilder("| Parameter | Goals | Meaning |\n|---|---|---|");
    parameters.forEach(
        (parameter, having) ->
            table.append(
                "\n| `%s` | %s | %s |"
                    .formatted(
                        parameter.property(),
                        having.size() == goals.size()
                            ? "all"
                            : "`" + String.join("`, `", having) + "`",
                        parameter.meaning())));
    return table.toString();
  }

  private record Parameter(String property, String meaning) {}

  /** A class and those that it extends. */
  private static List<String> line(String type, Map<String, String> parents) {
    List<String> line = new ArrayList<>();
    for (String each = type; each != null; each = parents.get(each)) {
      line.add(each);
    }
    return line;
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
