package dev.chartwright.overview;

import dev.chartwright.advice.FitMatrix;
import java.util.List;

/**
 * What a pair of model and profile comes to, told apart by lightness and by a mark, so that neither
 * colour nor a good printer is needed.
 */
enum FitMark {
  FITS("fits", "#08519c", "#fff", "2", "m3 6l2.5 3 4-6"),
  TIGHT("tight: fits by one of two estimates", "#e08a1e", "#000", "2.4", "m3 6h6"),
  TOO_LARGE("does not fit into memory", "#f0f0f0", "#555", "1.2", "m3.5 3.5l5 5m0-5l-5 5"),
  NOT_SERVED("no server serves it there", "#f0f0f0", "#888", "2", "m6 6h.1");

  private static final int SIDE = 12;

  private final String meaning;
  private final String fill;
  private final String stroke;
  private final String width;
  private final String shape;

  FitMark(String meaning, String fill, String stroke, String width, String shape) {
    this.meaning = meaning;
    this.fill = fill;
    this.stroke = stroke;
    this.width = width;
    this.shape = shape;
  }

  /** What was reckoned has a context; what was refused before has none. */
  static FitMark of(FitMatrix.Cell cell) {
    return switch (cell.verdict()) {
      case FITS -> FITS;
      case TIGHT -> TIGHT;
      case NO -> cell.contextTokens() > 0 ? TOO_LARGE : NOT_SERVED;
    };
  }

  String meaning() {
    return meaning;
  }

  /** Where a square is. */
  record Place(int x, int y) {}

  /** All squares of this mark as two paths, which keeps the picture of many pairs small. */
  String paths(List<Place> places) {
    StringBuilder squares = new StringBuilder();
    StringBuilder shapes = new StringBuilder();
    for (Place place : places) {
      squares.append('M').append(place.x).append(' ').append(place.y);
      squares.append('h').append(SIDE).append('v').append(SIDE).append("h-").append(SIDE);
      squares.append('z');
      shapes.append('M').append(place.x).append(' ').append(place.y).append(shape);
    }
    return "<path fill=\""
        + fill
        + "\" d=\""
        + squares
        + "\"/>\n<path fill=\"none\" stroke=\""
        + stroke
        + "\" stroke-width=\""
        + width
        + "\" stroke-linecap=\"round\" d=\""
        + shapes
        + "\"/>\n";
  }
}
