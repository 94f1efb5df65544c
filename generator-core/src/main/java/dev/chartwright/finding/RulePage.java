package dev.chartwright.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/findings}: what a rule asks, why, and an example that breaches it.
 *
 * @param markdown the whole page, without links to what lies beside it
 */
public record RulePage(String markdown) {

  /** A file beside the page, to which whoever has only the program cannot go. */
  private static final Pattern NEARBY = Pattern.compile("\\[([^\\]]+)\\]\\((?!https?:)[^)]+\\)");

  private static final String WHAT = "## What\n\n";

  /** The page of a rule; each rule has one. */
  public static RulePage of(String id) {
    String path = "pages/" + id + ".md";
    try (InputStream in = Objects.requireNonNull(RulePage.class.getResourceAsStream(path), path)) {
      String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new RulePage(NEARBY.matcher(page).replaceAll("$1"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The rule in one sentence, as its page's title has it. */
  public String summary() {
    return markdown.substring(markdown.indexOf(": ") + 2, markdown.indexOf('\n')) + ".";
  }

  /** What is asked, without what surrounds it, its lines joined. */
  public String what() {
    int start = markdown.indexOf(WHAT) + WHAT.length();
    return markdown.substring(start, markdown.indexOf("\n\n## ", start)).replace('\n', ' ');
  }
}
