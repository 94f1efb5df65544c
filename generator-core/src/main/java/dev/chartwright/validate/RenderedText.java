package dev.chartwright.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stream of documents that Helm renders, cut as Helm cuts it.
 *
 * @param source the template, without the chart's name, for example {@code templates/a.yaml}; empty
 *     if Helm does not say
 * @param text the document
 */
public record RenderedText(String source, String text) {

  private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*(?:\\R|$)");
  private static final Pattern SOURCE = Pattern.compile("(?m)^# Source: [^/\\s]+/(\\S+)$");

  /** The documents that hold more than comments. */
  public static List<RenderedText> documents(String manifests) {
    List<RenderedText> documents = new ArrayList<>();
    String source = "";
    for (String text : SEPARATOR.split(manifests)) {
      Matcher comment = SOURCE.matcher(text);
      source = comment.find() ? comment.group(1) : source;
      if (text.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"))) {
        documents.add(new RenderedText(source, text));
      }
    }
    return documents;
  }
}
