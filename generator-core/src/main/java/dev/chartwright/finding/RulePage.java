package dev.chartwright.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A page of {@code docs/findings}: what a rule asks, why, and an example that breaches it.
 *
 * @param markdown the whole page
 */
public record RulePage(String markdown) {

  private static final String WHAT = "## What\n\n";

  /** The page of a rule; each rule has one. */
  public static RulePage of(String id) {
    String path = "pages/" + id + ".md";
    try (InputStream in = Objects.requireNonNull(RulePage.class.getResourceAsStream(path), path)) {
      return new RulePage(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What is asked, without what surrounds it, its lines joined. */
  public String what() {
    int start = markdown.indexOf(WHAT) + WHAT.length();
    return markdown.substring(start, markdown.indexOf("\n\n## ", start)).replace('\n', ' ');
  }
}
