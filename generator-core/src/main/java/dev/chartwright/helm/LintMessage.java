package dev.chartwright.helm;

import dev.chartwright.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of {@code helm lint}.
 *
 * @param level Helm's level
 * @param path file or folder in the chart; empty if Helm names none
 * @param text Helm's own words
 */
public record LintMessage(Severity level, String path, String text) {

  private static final Pattern LINE = Pattern.compile("\\[(ERROR|WARNING|INFO)] ([^:\\s]*): (.*)");

  /** What the program says around its messages. */
  private static final Pattern FRAME =
      Pattern.compile("\\s*|==> Linting .*|Error: .*|\\d+ chart\\(s\\) linted, .*");

  /** Reads lines {@code [LEVEL] path: text}; a line of another form goes on with the last text. */
  static List<LintMessage> parse(String lines) {
    List<LintMessage> messages = new ArrayList<>();
    for (String line : lines.split("\n")) {
      Matcher parts = LINE.matcher(line.strip());
      int last = messages.size() - 1;
      if (parts.matches()) {
        messages.add(
            new LintMessage(Severity.valueOf(parts.group(1)), parts.group(2), parts.group(3)));
      } else if (last >= 0 && !FRAME.matcher(line).matches()) {
        LintMessage begun = messages.get(last);
        messages.set(
            last, new LintMessage(begun.level, begun.path, begun.text + "\n" + line.strip()));
      }
    }
    return List.copyOf(messages);
  }
}
