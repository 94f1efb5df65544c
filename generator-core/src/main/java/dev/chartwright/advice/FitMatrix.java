package dev.chartwright.advice;

import dev.chartwright.fit.Fit;
import dev.chartwright.fit.Fit.Verdict;
import dev.chartwright.fit.FitQuestion;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Every model on every profile with every server.
 *
 * @param cells by model, then profile, then server, each in alphabetical order
 */
public record FitMatrix(List<Cell> cells) {

  /** Copies the list. */
  public FitMatrix {
    cells = List.copyOf(cells);
  }

  /**
   * One pairing.
   *
   * @param refusal the one reason why not; null unless the verdict is {@link Verdict#NO}
   * @param contextTokens tokens of one request that were reckoned with; 0 where nothing was
   * @param largestContextTokens the longest context that fits by the optimistic estimate
   * @param concurrentRequests requests of full length that fit by the optimistic estimate
   */
  public record Cell(
      String modelName,
      String profileName,
      String serverName,
      Verdict verdict,
      @Nullable Objection refusal,
      int contextTokens,
      int largestContextTokens,
      int concurrentRequests) {}

  /**
   * Reckons all of them.
   *
   * @param contextTokens what each request should have, but for models that know less; null for a
   *     default that depends on what fits
   */
  public static FitMatrix of(
      SortedMap<String, ModelFacts> models,
      SortedMap<String, HardwareProfile> profiles,
      SortedMap<String, ModelServer> servers,
      @Nullable Integer contextTokens) {
    List<Cell> cells = new ArrayList<>(models.size() * profiles.size() * servers.size());
    models.forEach(
        (modelName, facts) ->
            profiles.forEach(
                (profileName, profile) ->
                    servers.forEach(
                        (serverName, server) ->
                            cells.add(
                                cell(
                                    modelName,
                                    new FitQuestion(
                                        facts,
                                        serverName,
                                        server,
                                        profileName,
                                        profile,
                                        asked(contextTokens, facts),
                                        null,
                                        null,
                                        null))))));
    return new FitMatrix(cells);
  }

  /** The most favourable cell of a model and a profile, whatever the server. */
  public Optional<Cell> best(String modelName, String profileName) {
    return cells.stream()
        .filter(cell -> cell.modelName().equals(modelName))
        .filter(cell -> cell.profileName().equals(profileName))
        .min(
            Comparator.comparing(Cell::verdict)
                .thenComparing(Cell::largestContextTokens, Comparator.reverseOrder())
                .thenComparing(Cell::serverName));
  }

  private static @Nullable Integer asked(@Nullable Integer contextTokens, ModelFacts facts) {
    return contextTokens == null
        ? null
        : Integer.valueOf(Math.min(contextTokens, facts.architecture().maximumContextTokens()));
  }

  private static Cell cell(String modelName, FitQuestion question) {
    FitAnswer answer = ModelFit.of(question);
    Optional<Fit> fit = answer.fit();
    return new Cell(
        modelName,
        question.profileName(),
        question.serverName(),
        answer.verdict(),
        answer.refusal().orElse(null),
        fit.map(Fit::contextTokens).orElse(0),
        fit.map(each -> each.optimistic().largestContextTokens()).orElse(0),
        fit.map(each -> each.optimistic().concurrentRequests()).orElse(0));
  }
}
