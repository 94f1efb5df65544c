package dev.chartwright.fit;

/** What is particular to a model server's arguments. */
public sealed interface EngineSettings {

  /** Name of the engine, as templates switch on it. */
  String engine();

  /**
   * llama.cpp's server.
   *
   * @param threads compute threads, the cores of the profile
   * @param promptCacheMiB host memory for prompts seen before; 0 for none
   * @param gpuLayers layers on the device; 0 on a CPU
   */
  record LlamaCpp(int threads, long promptCacheMiB, int gpuLayers) implements EngineSettings {
    @Override
    public String engine() {
      return "llama.cpp";
    }
  }

  /**
   * vLLM.
   *
   * @param gpuMemoryUtilization share of the device's memory, as text such as {@code 0.90}
   * @param tensorParallel devices that share each layer
   * @param pipelineParallel groups of devices that share the layers out
   * @param dtype number format to compute in, {@code auto} for the model's own
   * @param cpuCacheGiB host memory for keys and values where there is no device; 0 with devices
   */
  record Vllm(
      String gpuMemoryUtilization,
      int tensorParallel,
      int pipelineParallel,
      String dtype,
      int cpuCacheGiB)
      implements EngineSettings {
    @Override
    public String engine() {
      return "vllm";
    }
  }
}
