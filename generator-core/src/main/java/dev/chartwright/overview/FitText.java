package dev.chartwright.overview;

import dev.chartwright.advice.FitMatrix;
import dev.chartwright.fit.Fit.Verdict;
import dev.chartwright.hardware.HardwareProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The matrix of models and profiles in few lines. */
public final class FitText {

  /** As Maven puts its own word before each line, a terminal of 120 columns has these. */
  private static final int COLUMNS = 113;

  private static final Comparator<HardwareProfile> BY_SIZE =
      Comparator.comparingLong(HardwareProfile::deviceMemoryBytes)
          .thenComparingLong(HardwareProfile::memoryBytes)
          .thenComparingInt(HardwareProfile::cpuCores);

  private FitText() {}

  /**
   * A line for each model, with a column for each profile if there is room, otherwise with the
   * smallest profiles that fit; then the counts.
   */
  public static List<String> lines(FitMatrix matrix) {
    Map<String, Map<String, FitMatrix.Cell>> best = matrix.best();
    List<String> lines = new ArrayList<>(full(matrix, best));
    if (lines.stream().anyMatch(line -> line.length() > COLUMNS)) {
      lines = new ArrayList<>(summary(matrix, best));
    }
    List<FitMatrix.Cell> cells =
        best.values().stream().flatMap(row -> row.values().stream()).toList();
    lines.add(
        "Of %s pairs of model and profile, %s fit, %s are tight and %s do not fit."
            .formatted(
                CatalogTables.number(cells.size()),
                CatalogTables.number(count(cells, Verdict.FITS)),
                CatalogTables.number(count(cells, Verdict.TIGHT)),
                CatalogTables.number(count(cells, Verdict.NO))));
    return List.copyOf(lines);
  }

  private static List<String> full(
      FitMatrix matrix, Map<String, Map<String, FitMatrix.Cell>> best) {
    List<String> titles = Stream.concat(Stream.of("model"), profiles(matrix)).toList();
    return new TextTable(titles, titles.size())
        .lines(
            best.entrySet().stream()
                .map(
                    row ->
                        Stream.concat(
                                Stream.of(row.getKey()),
                                row.getValue().values().stream().map(FitText::word))
                            .toList())
                .toList());
  }

  private static Stream<String> profiles(FitMatrix matrix) {
    return matrix.profiles().keySet().stream();
  }

  private static List<String> summary(
      FitMatrix matrix, Map<String, Map<String, FitMatrix.Cell>> best) {
    List<String> titles =
        List.of("model", "smallest CPU profile", "smallest with devices", "fits", "tight", "no");
    return new TextTable(titles, 3)
        .lines(
            best.entrySet().stream()
                .map(
                    row ->
                        List.of(
                            row.getKey(),
                            smallest(matrix, row.getValue(), each -> each.deviceCount() == 0),
                            smallest(matrix, row.getValue(), each -> each.deviceCount() > 0),
                            Long.toString(count(row.getValue().values(), Verdict.FITS)),
                            Long.toString(count(row.getValue().values(), Verdict.TIGHT)),
                            Long.toString(count(row.getValue().values(), Verdict.NO))))
                .toList());
  }

  private static String smallest(
      FitMatrix matrix, Map<String, FitMatrix.Cell> row, Predicate<HardwareProfile> wanted) {
    return matrix.profiles().entrySet().stream()
        .filter(each -> wanted.test(each.getValue()))
        .filter(each -> verdict(row, each.getKey()) == Verdict.FITS)
        .min(
            Map.Entry.<String, HardwareProfile>comparingByValue(BY_SIZE)
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Verdict verdict(Map<String, FitMatrix.Cell> row, String profileName) {
    FitMatrix.Cell cell = row.get(profileName);
    return cell == null ? Verdict.NO : cell.verdict();
  }

  private static String word(FitMatrix.Cell cell) {
    return cell.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static long count(Collection<FitMatrix.Cell> cells, Verdict verdict) {
    return cells.stream().filter(cell -> cell.verdict() == verdict).count();
  }
}
