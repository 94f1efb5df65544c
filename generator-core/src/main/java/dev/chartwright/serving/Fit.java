package dev.chartwright.serving;

import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import java.util.Objects;

/**
 * Whether a model fits, and what is made of the room that is left.
 *
 * @param memory of the pod, or of one device where there are devices
 * @param bytesPerContextToken what one more token of context costs
 */
record Fit(EngineSettings engine, MemoryBudget memory, double bytesPerContextToken) {

  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  /** llama.cpp pads each slot's context to whole blocks of cells. */
  private static final int CONTEXT_BLOCK = 256;

  /** Rows of logits that llama.cpp computes at a time, four bytes each. */
  private static final int LLAMA_CPP_BATCH = 512;

  /** llama.cpp's process without any model. */
  private static final long LLAMA_CPP_PROCESS_BYTES = 150 * MIB;

  /** What llama.cpp needs on a device beside model, cache and logits. */
  private static final long LLAMA_CPP_DEVICE_BYTES = 250 * MIB;

  /** Share of a pod's memory that is left alone, so that no estimate ends in an OOM kill. */
  private static final int RESERVE_PERCENT = 15;

  private static final long PROMPT_CACHE_STEP_MIB = 256;
  private static final long PROMPT_CACHE_LIMIT_MIB = 8192;

  /** vLLM's own default until 2025; later versions take 0.92, so it is always set. */
  private static final int VLLM_UTILIZATION_PERCENT = 90;

  /**
   * KAITO's measurement for vLLM: a fixed part, five percent of the weights, and two for loading.
   */
  private static final double VLLM_OVERHEAD_GIB = 2.3;

  private static final double VLLM_OVERHEAD_OF_WEIGHTS = 0.05;
  private static final double VLLM_LOAD_EXPANSION = 1.02;

  static Fit of(
      ModelFacts facts,
      ModelServer server,
      HardwareProfile profile,
      int contextTokens,
      int parallelRequests) {
    return switch (server.engine()) {
      case "llama.cpp" -> llamaCpp(facts, profile, contextTokens, parallelRequests);
      case "vllm" -> vllm(facts, profile, contextTokens);
      default -> throw new IllegalArgumentException("Unknown engine: " + server.engine());
    };
  }

  private static Fit llamaCpp(
      ModelFacts facts, HardwareProfile profile, int contextTokens, int parallelRequests) {
    long cells = (long) padded(contextTokens) * parallelRequests;
    long kvCache = cells * facts.kvBytesPerToken();
    double perToken = (double) facts.kvBytesPerToken() * parallelRequests;
    long logits = 4L * LLAMA_CPP_BATCH * facts.architecture().vocabularySize();
    if (profile.accelerator() != null) {
      long available = profile.accelerator().memoryMiB() * MIB * profile.accelerator().count();
      MemoryBudget device =
          new MemoryBudget(
              available, facts.weightsBytes(), kvCache, logits + LLAMA_CPP_DEVICE_BYTES);
      long host = profile.memoryBytes() * (100 - RESERVE_PERCENT) / 100 - LLAMA_CPP_PROCESS_BYTES;
      // The mapped file counts as page cache of the pod until it is on the device.
      return new Fit(
          new EngineSettings.LlamaCpp(
              profile.cpuCores(),
              promptCacheMiB(host - facts.weightsBytes()),
              facts.architecture().layers() + 1),
          device,
          perToken);
    }
    long reserve = profile.memoryBytes() * RESERVE_PERCENT / 100;
    MemoryBudget memory =
        new MemoryBudget(
            profile.memoryBytes(),
            facts.weightsBytes(),
            kvCache,
            logits + LLAMA_CPP_PROCESS_BYTES + reserve);
    return new Fit(
        new EngineSettings.LlamaCpp(profile.cpuCores(), promptCacheMiB(memory.freeBytes()), 0),
        memory,
        perToken);
  }

  private static Fit vllm(ModelFacts facts, HardwareProfile profile, int contextTokens) {
    HardwareProfile.Accelerator devices = Objects.requireNonNull(profile.accelerator());
    double weights = (double) facts.weightsBytes() / devices.count() * VLLM_LOAD_EXPANSION;
    double overhead =
        VLLM_OVERHEAD_GIB * GIB + VLLM_OVERHEAD_OF_WEIGHTS * facts.weightsBytes() / devices.count();
    // vLLM shares the cache among requests by pages: it starts when one request fits at full
    // length.
    int shares = Math.min(devices.count(), facts.architecture().kvHeads());
    long oneRequest = facts.kvBytesPerToken() * contextTokens / shares;
    return new Fit(
        new EngineSettings.Vllm("0." + VLLM_UTILIZATION_PERCENT, devices.count()),
        new MemoryBudget(
            devices.memoryMiB() * MIB * VLLM_UTILIZATION_PERCENT / 100,
            (long) weights,
            oneRequest,
            (long) overhead),
        (double) facts.kvBytesPerToken() / shares);
  }

  /** The longest context that fits, in whole blocks; 0 when not even one does. */
  long largestContextTokens() {
    double room = memory.freeBytes() + memory.kvCacheBytes();
    return Math.max(0, (long) (room / bytesPerContextToken) / CONTEXT_BLOCK * CONTEXT_BLOCK);
  }

  private static int padded(int tokens) {
    return (tokens + CONTEXT_BLOCK - 1) / CONTEXT_BLOCK * CONTEXT_BLOCK;
  }

  private static long promptCacheMiB(long freeBytes) {
    long whole = Math.max(0, freeBytes / MIB) / PROMPT_CACHE_STEP_MIB * PROMPT_CACHE_STEP_MIB;
    return Math.min(PROMPT_CACHE_LIMIT_MIB, whole);
  }
}
