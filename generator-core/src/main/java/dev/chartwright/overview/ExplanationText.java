package dev.chartwright.overview;

import dev.chartwright.serving.Explanation;
import java.util.ArrayList;
import java.util.List;

/** Where numbers come from, as a tree of lines. */
public final class ExplanationText {

  private static final int COLUMNS = 113;
  private static final String STEP = "  ";
  private static final String HANGING = "      ";

  private ExplanationText() {}

  /** Lines of at most 113 characters, but for words that are longer; parts stand further in. */
  public static List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    add(explanation, "", lines);
    return List.copyOf(lines);
  }

  private static void add(Explanation explanation, String indent, List<String> lines) {
    StringBuilder text = new StringBuilder(explanation.label());
    if (!explanation.value().isEmpty()) {
      text.append(": ").append(explanation.value());
    }
    if (!explanation.because().isEmpty()) {
      text.append(" (").append(explanation.because()).append(')');
    }
    wrap(text.toString(), indent, lines);
    explanation.parts().forEach(part -> add(part, indent + STEP, lines));
  }

  private static void wrap(String text, String indent, List<String> lines) {
    StringBuilder line = new StringBuilder(indent);
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append(HANGING).append(word);
      } else {
        line.append(first ? "" : " ").append(word);
      }
      first = false;
    }
    lines.add(line.toString());
  }
}
