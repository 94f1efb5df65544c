package dev.chartwright.helm;

import dev.chartwright.finding.Severity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code helm lint}.
 *
 * @param level Helm's level
 * @param path file or folder in the chart; empty if Helm names none
 * @param text Helm's own words
 */
public record LintMessage(Severity level, String path, String text) {

  private static final Pattern LINE =
      Pattern.compile("\\[(ERROR|WARNING|INFO)] ([^:\\s]*): (.*)", Pattern.DOTALL);

  /** Reads {@code [LEVEL] path: text}; empty for a line that is no message. */
  static Optional<LintMessage> parse(String line) {
    Matcher parts = LINE.matcher(line.strip());
    return parts.matches()
        ? Optional.of(
            new LintMessage(Severity.valueOf(parts.group(1)), parts.group(2), parts.group(3)))
        : Optional.empty();
  }
}
