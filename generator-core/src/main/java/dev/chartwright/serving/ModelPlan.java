package dev.chartwright.serving;

import dev.chartwright.fit.EngineSettings;
import dev.chartwright.fit.Fit;
import dev.chartwright.fit.MemoryBudget;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import java.util.List;
import java.util.Map;

/**
 * How one model is served on its hardware; every number follows from the model, the server, the
 * profile and what the application asks for.
 *
 * @param name a DNS label; objects and values are called after it
 * @param contextTokens tokens of prompt and answer of one request
 * @param parallelRequests requests that a pod serves at a time
 * @param startupBudgetSeconds how long a pod may take to fetch and load the weights
 * @param preStopSeconds how long a pod goes on serving after its removal was announced
 * @param terminationGracePeriodSeconds {@code preStopSeconds} and the longest answer of all models
 *     together, since one timeout is for all routes
 * @param memory where the memory goes, by the estimate that is shown
 * @param fit both estimates
 * @param cache the volume that the weights are fetched to
 * @param sharedMemoryBytes size of {@code /dev/shm}; 0 for the runtime's own
 */
public record ModelPlan(
    String name,
    ModelFacts facts,
    String serverName,
    ModelServer server,
    String profileName,
    HardwareProfile profile,
    ModelServer.Image image,
    String servedName,
    int port,
    int replicas,
    int contextTokens,
    int parallelRequests,
    EngineSettings engine,
    MemoryBudget memory,
    Fit fit,
    int startupBudgetSeconds,
    int longestRequestSeconds,
    int preStopSeconds,
    int terminationGracePeriodSeconds,
    CachePlan cache,
    long sharedMemoryBytes,
    EndpointPickerPlan endpointPicker,
    RoutePlan route,
    List<String> extraArgs) {

  /** Where the weights are kept. */
  public record CachePlan(
      String type, String size, String storageClassName, String existingClaim) {}

  /** Which requests go to the model. */
  public record RoutePlan(String pathPrefix, List<String> hostnames, Map<String, String> headers) {}

  /** Whether the weights need a token of the Hugging Face hub. */
  public boolean needsToken() {
    return facts.needsToken();
  }
}
