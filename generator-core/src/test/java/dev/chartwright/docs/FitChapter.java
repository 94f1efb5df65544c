package dev.chartwright.docs;

import dev.chartwright.advice.FitMatrix.Cell;
import dev.chartwright.fit.Fit.Verdict;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chapter of a page that says what its model or profile goes with. */
final class FitChapter {

  private FitChapter() {}

  /**
   * What fits as a table, what does not by its reasons.
   *
   * @param title of the chapter and of the table's first column
   * @param folder of the pages of the other side, beside that of this page
   * @param name what a cell has on the other side
   */
  static String of(
      String title, String folder, Collection<Cell> cells, Function<Cell, String> name) {
    StringBuilder text = new StringBuilder("## " + title + "s\n\n");
    if (cells.stream().allMatch(cell -> cell.verdict() == Verdict.NO)) {
      text.append("None of the catalogue.\n");
    } else {
      text.append(
          """
          By the server that does best, with a context of 8,192 tokens or what fits. *Longest* is the longest context
          with as many requests at a time as the server is set to, *Requests* is how many of that context the memory
          holds, both by the optimistic estimate.

          """);
      text.append("| " + title + " | Fits | Server | Context | Longest | Requests |\n");
      text.append("|---|---|---|--:|--:|--:|\n");
      for (Cell cell : cells) {
        if (cell.verdict() != Verdict.NO) {
          text.append(row(link(folder, name.apply(cell)), cell));
        }
      }
    }
    reasons(cells, folder, name)
        .forEach(
            (rule, names) ->
                text.append("\nNot by [")
                    .append(rule)
                    .append("](../findings/")
                    .append(rule)
                    .append(".md): ")
                    .append(names)
                    .append(".\n"));
    return text.toString();
  }

  private static String row(String link, Cell cell) {
    return "| %s | %s | `%s` | %s | %s | %s |\n"
        .formatted(
            link,
            cell.verdict() == Verdict.FITS ? "yes" : cell.verdict().name().toLowerCase(Locale.ROOT),
            cell.serverName(),
            Facts.number(cell.contextTokens()),
            Facts.number(cell.largestContextTokens()),
            Facts.number(cell.concurrentRequests()));
  }

  private static Map<String, String> reasons(
      Collection<Cell> cells, String folder, Function<Cell, String> name) {
    return cells.stream()
        .filter(cell -> cell.refusal() != null)
        .collect(
            Collectors.groupingBy(
                FitChapter::rule,
                TreeMap::new,
                Collectors.mapping(
                    cell -> link(folder, name.apply(cell)), Collectors.joining(", "))));
  }

  private static String rule(Cell cell) {
    return cell.refusal() == null ? "" : cell.refusal().rule().id();
  }

  private static String link(String folder, String name) {
    return "[%s](../%s/%s.md)".formatted(name, folder, name);
  }
}
