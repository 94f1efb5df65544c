package dev.chartwright.overview;

import dev.chartwright.advice.FitMatrix;
import dev.chartwright.fit.Fit;
import dev.chartwright.hardware.Accelerator;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The matrix of models and profiles as a picture: a square for each pair, dark where it fits,
 * lighter where it is tight, lightest where it does not, and a mark in it that says the same. No
 * script, no font of its own, nothing that changes from run to run.
 */
public final class FitSvg {

  private static final int MARGIN = 16;
  private static final int HEAD = 84;
  private static final int FONT = 12;

  /** A letter of most sans-serif fonts is narrower on average. */
  private static final double LETTER = 6.8;

  /** The order of columns; vendors that are not here come last. */
  private static final List<String> FAMILIES =
      List.of("CPU", "NVIDIA", "NVIDIA, slices", "AMD", "Intel", "Google");

  /** Room for the title and what the marks mean. */
  private static final int LEAST_WIDTH = 860;

  private final FitMatrix matrix;
  private final FitAxis columns;
  private final FitAxis rows;
  private final int left;
  private final int top;
  private final StringBuilder svg = new StringBuilder();

  private FitSvg(FitMatrix matrix) {
    this.matrix = matrix;
    this.columns = FitAxis.of(matrix.profiles(), FitSvg::family, FAMILIES);
    this.rows = FitAxis.of(matrix.models(), ModelFacts::format, List.of());
    this.left = MARGIN + (int) (rows.longestName() * LETTER) + FONT;
    this.top = MARGIN + HEAD + (int) (columns.longestName() * LETTER) + FONT;
  }

  /** The picture. */
  public static String of(FitMatrix matrix) {
    return new FitSvg(matrix).draw();
  }

  private static String family(HardwareProfile profile) {
    Accelerator accelerator = profile.accelerator();
    if (accelerator == null) {
      return "CPU";
    }
    return switch (accelerator.vendor()) {
      case "nvidia" -> accelerator.mig() == null ? "NVIDIA" : "NVIDIA, slices";
      case "amd" -> "AMD";
      case "intel" -> "Intel";
      case "google" -> "Google";
      default -> accelerator.vendor();
    };
  }

  private String draw() {
    int width = Math.max(left + columns.length() + MARGIN, LEAST_WIDTH);
    int height = top + rows.length() + MARGIN;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" width="%1$d" height="%2$d" \
        viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="%3$d" fill="#111">
        <title>Which model fits on which hardware profile</title>
        <desc>%4$s</desc>
        <rect width="%1$d" height="%2$d" fill="#fff"/>
        """
            .formatted(width, height, FONT, escaped(question())));
    head();
    labels();
    cells();
    return svg.append("</svg>\n").toString();
  }

  private String question() {
    Integer context = matrix.contextTokens();
    Integer parallel = matrix.parallelRequests();
    return "The best server of each pair; context of a request: "
        + (context == null
            ? CatalogTables.number(Fit.DEFAULT_CONTEXT_TOKENS) + " tokens, or what fits"
            : CatalogTables.number(context) + " tokens, or all that the model knows")
        + "; requests at a time: "
        + (parallel == null ? "what fits" : parallel.toString())
        + ".";
  }

  private void head() {
    text(MARGIN, MARGIN + 14, " font-size=\"17\" font-weight=\"bold\"", "Which model fits where");
    text(MARGIN, MARGIN + 34, "", question());
    int x = MARGIN;
    for (FitMark mark : FitMark.values()) {
      svg.append(mark.paths(List.of(new FitMark.Place(x, MARGIN + 46))));
      text(x + FitAxis.PITCH + 4, MARGIN + 57, "", mark.meaning());
      x += (int) (mark.meaning().length() * LETTER) + 2 * FitAxis.PITCH;
    }
  }

  private void labels() {
    rows.groups()
        .forEach(
            (name, position) ->
                text(
                    left - 6,
                    top + position - 5,
                    " text-anchor=\"end\" font-weight=\"bold\"",
                    name));
    rows.positions()
        .forEach(
            (name, position) -> text(left - 6, top + position + 11, " text-anchor=\"end\"", name));
    columns
        .groups()
        .forEach(
            (name, position) ->
                text(left + position, MARGIN + HEAD, " font-weight=\"bold\"", name));
    columns
        .positions()
        .forEach(
            (name, position) ->
                text(
                    0,
                    0,
                    " transform=\"translate("
                        + (left + position + 10)
                        + " "
                        + (top - 6)
                        + ") rotate(-90)\"",
                    name));
  }

  private void cells() {
    Map<FitMark, List<FitMark.Place>> squares = new EnumMap<>(FitMark.class);
    matrix
        .best()
        .forEach(
            (model, row) ->
                row.forEach(
                    (profile, cell) ->
                        squares
                            .computeIfAbsent(FitMark.of(cell), mark -> new ArrayList<>())
                            .add(
                                new FitMark.Place(
                                    left + columns.at(profile), top + rows.at(model)))));
    squares.forEach((mark, places) -> svg.append(mark.paths(places)));
  }

  private void text(int x, int y, String attributes, String text) {
    String place = attributes.contains("transform") ? "" : " x=\"" + x + "\" y=\"" + y + "\"";
    svg.append("<text").append(place).append(attributes).append('>');
    svg.append(escaped(text)).append("</text>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
