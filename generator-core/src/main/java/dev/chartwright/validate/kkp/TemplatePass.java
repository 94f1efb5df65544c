package dev.chartwright.validate.kkp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What KKP does to values before Helm sees them: it writes them as YAML, runs that through Go's
 * html/template with nothing but the cluster's data, and reads it again. Comments are gone by then.
 */
final class TemplatePass {

  /** Go's html/template reads what follows these as code or text of another language. */
  private static final Pattern TAG =
      Pattern.compile("</?(?!(?i:script|style|textarea|title)\\b)[A-Za-z][^<>\"'=`]*>");

  private static final String TEXT = "`[^`]*`|\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final Pattern ACTION =
      Pattern.compile("\\{\\{-?((?:" + TEXT + "|(?!-?}}).)*+)-?}}", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile(TEXT);

  /** The words that an action may hold: the cluster's data, and the functions of the package. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?:\\s|[()|,]|[0-9]+"
              + "|\\.Cluster(?:\\.[A-Za-z]+)*"
              + "|\\b(?:and|or|not|eq|ne|lt|le|gt|ge|index|len|print|printf|println|html|js|slice"
              + "|urlquery|if|else|end|true|false|nil)\\b)*");

  private static final BigInteger FIRST_FLOAT = BigInteger.valueOf(1_000_000);

  private TemplatePass() {}

  /**
   * A value that does not come out as it went in.
   *
   * @param path its keys with dots
   * @param effect what happens, as the end of a sentence
   * @param hint the way out
   */
  record Change(String path, String effect, String hint) {}

  static List<Change> changes(Map<?, ?> values) {
    List<Change> changes = new ArrayList<>();
    walk("", values, changes);
    return changes;
  }

  private static void walk(String path, @Nullable Object value, List<Change> changes) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, child) -> {
            String below = path.isEmpty() ? String.valueOf(key) : path + "." + key;
            text(below, String.valueOf(key), changes);
            walk(below, child, changes);
          });
    } else if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        walk(path + "[" + index + "]", list.get(index), changes);
      }
    } else if (value instanceof String text) {
      text(path, text, changes);
    } else if (value instanceof Long || value instanceof BigInteger) {
      BigInteger number = new BigInteger(value.toString());
      if (number.abs().compareTo(FIRST_FLOAT) >= 0) {
        changes.add(
            new Change(
                path,
                "is `" + number + "`, an integer that becomes a float in KKP",
                "Write it in quotes if the chart takes a text, or with a unit, or leave it out."));
      }
    }
  }

  private static void text(String path, String text, List<Change> changes) {
    Matcher action = ACTION.matcher(text);
    String rest = text;
    while (action.find()) {
      String code = LITERAL.matcher(action.group(1)).replaceAll("");
      if (action.group(1).isBlank() || !KNOWN.matcher(code).matches()) {
        changes.add(
            new Change(
                path,
                "has `" + action.group() + "`, which KKP takes for its own template code",
                "Keep templates in the chart's files, or write {{ `{{ ... }}` }}."));
      }
      rest = rest.replace(action.group(), "");
    }
    if (rest.contains("{{")) {
      changes.add(
          new Change(
              path,
              "has `{{`, which KKP takes for the beginning of template code",
              "Keep templates in the chart's files, or write {{ `{{` }}."));
    }
    if (TAG.matcher(rest).replaceAll("").contains("<")) {
      changes.add(
          new Change(
              path,
              "has `<`, which KKP's template pass escapes or stumbles over",
              "Keep such a text in the chart's files, or write it without the sign."));
    }
  }
}
