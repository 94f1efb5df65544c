package dev.chartwright.overview;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of plain text, each column as wide as its widest cell.
 *
 * @param titles of the columns
 * @param words how many of the columns, counted from the left, hold words and stand on the left;
 *     the rest hold numbers and stand on the right
 */
record TextTable(List<String> titles, int words) {

  private static final String GAP = "  ";

  /** The titles, then a line for each row; no line ends in blanks. */
  List<String> lines(List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(titles);
    all.addAll(rows);
    int[] widths = new int[titles.size()];
    for (List<String> row : all) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      String fill = " ".repeat(widths[column] - cell.length());
      line.append(column == 0 ? "" : GAP).append(column < words ? cell + fill : fill + cell);
    }
    return line.toString().stripTrailing();
  }
}
