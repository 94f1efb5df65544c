package dev.chartwright.overview;

import dev.chartwright.advice.FitMatrix;
import dev.chartwright.advice.Objection;
import dev.chartwright.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The matrix of models and profiles for programs. */
public final class FitJson {

  private FitJson() {}

  /** A JSON object whose {@code pairs} are one a line, each with the server that does best. */
  public static String of(FitMatrix matrix) {
    String pairs =
        matrix.best().values().stream()
            .flatMap(row -> row.values().stream())
            .map(cell -> "    " + YamlWriter.json(pair(cell)))
            .collect(Collectors.joining(",\n"));
    return "{\n  \"contextTokens\": "
        + matrix.contextTokens()
        + ",\n  \"parallelRequests\": "
        + matrix.parallelRequests()
        + ",\n  \"pairs\": [\n"
        + pairs
        + "\n  ]\n}\n";
  }

  private static Map<String, @Nullable Object> pair(FitMatrix.Cell cell) {
    Map<String, @Nullable Object> pair = new LinkedHashMap<>();
    pair.put("model", cell.modelName());
    pair.put("profile", cell.profileName());
    pair.put("verdict", cell.verdict().name().toLowerCase(Locale.ROOT));
    pair.put("server", cell.serverName());
    if (cell.contextTokens() > 0) {
      pair.put("contextTokens", cell.contextTokens());
      pair.put("largestContextTokens", cell.largestContextTokens());
      pair.put("concurrentRequests", cell.concurrentRequests());
    }
    Objection refusal = cell.refusal();
    if (refusal != null) {
      pair.put("rule", refusal.rule().id());
      pair.put("reason", refusal.message());
    }
    return pair;
  }
}
