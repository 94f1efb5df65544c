package dev.chartwright.advice;

import dev.chartwright.fit.Fit;
import dev.chartwright.fit.Fit.Verdict;
import dev.chartwright.fit.FitQuestion;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import dev.chartwright.names.NaturalOrder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every model on every profile with every server.
 *
 * @param contextTokens what each request should have; null for a default that depends on what fits
 * @param parallelRequests what each pod should serve at a time; null for what fits
 * @param cells by model, then profile, then server, each in alphabetical order
 */
public record FitMatrix(
    SortedMap<String, ModelFacts> models,
    SortedMap<String, HardwareProfile> profiles,
    @Nullable Integer contextTokens,
    @Nullable Integer parallelRequests,
    List<Cell> cells) {

  /** The most favourable first; of refusals, the one that came nearest. */
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::verdict)
          .thenComparing(Cell::distance, Comparator.reverseOrder())
          .thenComparing(Cell::largestContextTokens, Comparator.reverseOrder())
          .thenComparing(Cell::serverName);

  /** Copies the list, and the maps in the natural order of their names. */
  public FitMatrix {
    models = NaturalOrder.sorted(models);
    profiles = NaturalOrder.sorted(profiles);
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
      int concurrentRequests) {

    private int distance() {
      return refusal == null ? Integer.MAX_VALUE : FitRules.distance(refusal.rule());
    }
  }

  /**
   * Reckons all of them.
   *
   * @param contextTokens what each request should have, but for models that know less; null for a
   *     default that depends on what fits
   * @param parallelRequests requests at a time for each pod; null for what fits
   */
  public static FitMatrix of(
      SortedMap<String, ModelFacts> models,
      SortedMap<String, HardwareProfile> profiles,
      SortedMap<String, ModelServer> servers,
      @Nullable Integer contextTokens,
      @Nullable Integer parallelRequests) {
    List<Cell> cells =
        models.entrySet().parallelStream()
            .flatMap(
                model ->
                    questions(model.getValue(), profiles, servers, contextTokens, parallelRequests)
                        .map(question -> cell(model.getKey(), question)))
            .toList();
    return new FitMatrix(models, profiles, contextTokens, parallelRequests, cells);
  }

  private static Stream<FitQuestion> questions(
      ModelFacts facts,
      SortedMap<String, HardwareProfile> profiles,
      SortedMap<String, ModelServer> servers,
      @Nullable Integer contextTokens,
      @Nullable Integer parallelRequests) {
    return profiles.entrySet().stream()
        .flatMap(
            profile ->
                servers.entrySet().stream()
                    .map(
                        server ->
                            new FitQuestion(
                                facts,
                                server.getKey(),
                                server.getValue(),
                                profile.getKey(),
                                profile.getValue(),
                                asked(contextTokens, facts),
                                parallelRequests,
                                null,
                                null)));
  }

  /** The most favourable cell of each model, then profile, whatever the server; in their order. */
  public Map<String, Map<String, Cell>> best() {
    Map<String, Map<String, Cell>> best = new LinkedHashMap<>();
    models.keySet().forEach(model -> best.put(model, new LinkedHashMap<>()));
    for (Cell cell : cells) {
      best.computeIfAbsent(cell.modelName(), name -> new LinkedHashMap<>())
          .merge(cell.profileName(), cell, BinaryOperator.minBy(ORDER));
    }
    return best;
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
