package dev.chartwright.overview;

import dev.chartwright.advice.Recommendation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which hardware to take, in few lines. */
public final class RecommendationText {

  private static final int SHOWN_WITHOUT_DEVICES = 5;
  private static final int SHOWN_WITH_DEVICES = 10;

  private RecommendationText() {}

  /**
   * The first profiles without and with devices, each with the server that comes first, below a
   * line of titles; then by what they are in order.
   *
   * @param recommendations what costs least first
   */
  public static List<String> lines(List<Recommendation> recommendations) {
    List<String> titles =
        List.of(
            "profile",
            "server",
            "verdict",
            "pods",
            "requests each",
            "devices' memory",
            "pods' memory",
            "cores");
    Map<String, Recommendation> byProfile = new LinkedHashMap<>();
    recommendations.forEach(each -> byProfile.putIfAbsent(each.profileName(), each));
    List<List<String>> rows =
        Stream.concat(
                byProfile.values().stream()
                    .filter(each -> each.deviceMemoryBytes() == 0)
                    .limit(SHOWN_WITHOUT_DEVICES),
                byProfile.values().stream()
                    .filter(each -> each.deviceMemoryBytes() > 0)
                    .limit(SHOWN_WITH_DEVICES))
            .map(RecommendationText::row)
            .toList();
    List<String> lines = new ArrayList<>(new TextTable(titles, 3).lines(rows));
    lines.add(
        rows.size() < byProfile.size()
            ? "These are %d of %d profiles that do, by the server that does best."
                .formatted(rows.size(), byProfile.size())
            : "These are all profiles that do, by the server that does best.");
    lines.add("Profiles without devices come first, and what fits before what is tight;");
    lines.add("then what has least memory of devices, memory and cores in all pods together.");
    return List.copyOf(lines);
  }

  private static List<String> row(Recommendation each) {
    return List.of(
        each.profileName(),
        each.serverName(),
        each.verdict().name().toLowerCase(Locale.ROOT),
        Integer.toString(each.pods()),
        Integer.toString(each.requestsPerPod()),
        each.deviceMemoryBytes() == 0 ? "" : gibibytes(each.deviceMemoryBytes()),
        gibibytes(each.hostMemoryBytes()),
        Integer.toString(each.cpuCores()));
  }

  private static String gibibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
  }
}
