package dev.chartwright;

import dev.chartwright.advice.FitMatrix;
import dev.chartwright.advice.Recommendation;
import dev.chartwright.catalog.Catalog;
import dev.chartwright.catalog.ModelFiles;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import dev.chartwright.modelfile.ModelFile;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.resource.DirectoryResources;
import dev.chartwright.resource.ResourceFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers questions about the catalogue and what goes with what in it. Writes nothing. */
public final class Advisor {

  private static final Place PROFILE = Place.of("chartwright.profile");
  private static final Place MODEL = Place.of("chartwright.model");
  private static final Place SERVERS = Place.of("servers");

  private final Catalog catalog;

  /**
   * Advice from the built-in catalogue and one of the user's own.
   *
   * @param ownCatalog the user's folder; it need not exist
   */
  public Advisor(Path ownCatalog) {
    catalog =
        new Catalog(
            ResourceFolder.layered(
                List.of(new DirectoryResources(ownCatalog), BuiltInResources.load())));
  }

  /**
   * The hardware profiles of some names, or everything that is wrong with them.
   *
   * @param patterns names parted by commas, each with {@code *} for any characters; null for all
   */
  public Outcome<SortedMap<String, HardwareProfile>> profiles(@Nullable String patterns) {
    return catalog.hardwareMatching(patterns, PROFILE);
  }

  /** The models of some names, as {@link #profiles}. */
  public Outcome<SortedMap<String, ModelFacts>> models(@Nullable String patterns) {
    return catalog.modelsMatching(patterns, MODEL);
  }

  /**
   * Which model fits on which profile with which server.
   *
   * @param modelPatterns as for {@link #models}
   * @param profilePatterns as for {@link #profiles}
   * @param contextTokens tokens of one request, but for models that know less; null for a default
   *     that depends on what fits
   * @param parallelRequests requests of a pod at a time; null for what fits
   */
  public Outcome<FitMatrix> fit(
      @Nullable String modelPatterns,
      @Nullable String profilePatterns,
      @Nullable Integer contextTokens,
      @Nullable Integer parallelRequests) {
    CompletableFuture<Outcome<SortedMap<String, ModelFacts>>> reading =
        CompletableFuture.supplyAsync(() -> models(modelPatterns));
    Outcome<SortedMap<String, HardwareProfile>> profiles = profiles(profilePatterns);
    Outcome<SortedMap<String, ModelServer>> servers = servers();
    Outcome<SortedMap<String, ModelFacts>> models = reading.join();
    List<Finding> findings =
        Stream.of(models.findings(), profiles.findings(), servers.findings())
            .flatMap(List::stream)
            .toList();
    if (findings.stream().anyMatch(Finding::isError)) {
      return Outcome.failed(findings);
    }
    return Outcome.of(
        FitMatrix.of(
            models.value().orElseThrow(),
            profiles.value().orElseThrow(),
            servers.value().orElseThrow(),
            contextTokens,
            parallelRequests),
        findings);
  }

  /**
   * The profiles that serve a model, what costs least first; an error that says what comes nearest
   * if none does.
   *
   * @param contextTokens tokens of one request; null for a common length, or the model's own if
   *     that is less
   * @param concurrentRequests requests at a time, on all pods together; at least 1
   */
  public Outcome<List<Recommendation>> recommend(
      String modelName, @Nullable Integer contextTokens, int concurrentRequests) {
    Outcome<SortedMap<String, HardwareProfile>> profiles = profiles(null);
    Outcome<SortedMap<String, ModelServer>> servers = servers();
    return catalog
        .model(modelName, MODEL)
        .then(
            facts ->
                profiles.then(
                    hardware ->
                        servers.then(
                            known ->
                                Recommendation.of(
                                    facts,
                                    hardware,
                                    known,
                                    contextTokens,
                                    concurrentRequests,
                                    MODEL))));
  }

  /**
   * The catalogue entry of a model on disk, read from the file itself.
   *
   * @param file a GGUF file, a {@code config.json} or the folder that holds one
   * @param repository where others find the model, {@code OWNER/NAME}
   * @return the text of the entry's file
   */
  public static Outcome<String> entry(Path file, String repository) {
    return ModelFiles.read(file)
        .then(
            model ->
                ModelFile.read(model, repository)
                    .then(
                        facts ->
                            Outcome.of(ModelFile.yaml(ModelFile.entryName(model.name()), facts))));
  }

  private Outcome<SortedMap<String, ModelServer>> servers() {
    return catalog.serversMatching(null, SERVERS);
  }
}
