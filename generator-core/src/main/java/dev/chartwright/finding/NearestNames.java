package dev.chartwright.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that somebody may have meant who wrote one that is not known. */
public final class NearestNames {

  private static final int ALL = 12;
  private static final int NEAREST = 5;

  private NearestNames() {}

  /**
   * The known names close to {@code name}, nearest first, three at most; equal distances stand in
   * alphabetical order. Close means: equal but for upper and lower case, or at most a third of the
   * longer name's characters added, dropped, changed or swapped with their neighbour.
   */
  public static List<String> of(String name, Collection<String> known) {
    return byDistance(name, known)
        .filter(near -> near.distance <= Math.max(name.length(), near.name.length()) / 3)
        .limit(3)
        .map(Near::name)
        .toList();
  }

  private record Near(String name, int distance) {}

  private static Stream<Near> byDistance(String name, Collection<String> known) {
    return known.stream()
        .distinct()
        .map(candidate -> new Near(candidate, distance(name, candidate)))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
  }

  /**
   * A hint for an unknown name: what it may have meant, then what is known.
   *
   * @param label what the known names are, for example {@code "Known keys"}
   * @param known in the order in which they are to be shown; of more than twelve, the five nearest
   */
  public static String hint(String name, String label, Collection<String> known) {
    List<String> near = of(name, known);
    String meant = near.isEmpty() ? "" : "Did you mean `" + near.get(0) + "`? ";
    if (known.isEmpty()) {
      return meant.strip();
    }
    return known.size() <= ALL
        ? meant + listed(label + ": ", known, ".")
        : meant
            + listed(
                label + ", nearest first: ",
                byDistance(name, known).limit(NEAREST).map(Near::name).toList(),
                " and " + (known.size() - NEAREST) + " more.");
  }

  private static String listed(String before, Collection<String> names, String after) {
    return names.stream()
        .map(each -> "`" + each + "`")
        .collect(Collectors.joining(", ", before, after));
  }

  /** Damerau's distance with adjacent swaps; upper and lower case are the same letter. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = best;
      }
    }
    return cost[a.length()][b.length()];
  }
}
