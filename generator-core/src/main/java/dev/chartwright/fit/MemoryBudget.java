package dev.chartwright.fit;

/**
 * Where the memory of a pod, or of its device, goes.
 *
 * @param availableBytes what there is
 * @param weightsBytes the model
 * @param kvCacheBytes keys and values of what must fit at full length: all parallel requests for
 *     llama.cpp, which keeps room for each, one for vLLM, which shares
 * @param overheadBytes buffers, runtime and reserve
 */
public record MemoryBudget(
    long availableBytes, long weightsBytes, long kvCacheBytes, long overheadBytes) {

  /** What is needed in all. */
  public long neededBytes() {
    return weightsBytes + kvCacheBytes + overheadBytes;
  }

  /** What is left over; negative when the model does not fit. */
  public long freeBytes() {
    return availableBytes - neededBytes();
  }
}
