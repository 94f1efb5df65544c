package dev.chartwright.fit;

import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import org.jspecify.annotations.Nullable;

/**
 * A model, the server that is to serve it, the hardware, and what is asked of them.
 *
 * @param contextTokens tokens of one request; null for what fits, up to a default
 * @param parallelRequests requests at a time; null for what fits
 * @param tensorParallel devices that share each layer; null for as many as the heads allow
 * @param measuredOverheadBytes what was measured beside weights and cache, on a device or in the
 *     pod; null to estimate it
 */
public record FitQuestion(
    ModelFacts facts,
    String serverName,
    ModelServer server,
    String profileName,
    HardwareProfile profile,
    @Nullable Integer contextTokens,
    @Nullable Integer parallelRequests,
    @Nullable Integer tensorParallel,
    @Nullable Long measuredOverheadBytes) {

  /** The same question for other hardware. */
  public FitQuestion on(String otherName, HardwareProfile other) {
    return new FitQuestion(
        facts,
        serverName,
        server,
        otherName,
        other,
        contextTokens,
        parallelRequests,
        tensorParallel,
        measuredOverheadBytes);
  }

  /** How devices share the model. */
  Parallelism parallelism() {
    int devices = profile.deviceCount();
    if (devices == 0 || !server.engine().equals("vllm")) {
      return Parallelism.NONE;
    }
    return tensorParallel == null
        ? Parallelism.of(facts.architecture(), devices)
        : new Parallelism(tensorParallel, devices / tensorParallel);
  }
}
