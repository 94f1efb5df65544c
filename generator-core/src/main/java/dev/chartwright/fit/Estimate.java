package dev.chartwright.fit;

import java.util.function.LongUnaryOperator;

/**
 * One way to reckon where memory goes, and what its room allows.
 *
 * @param memory of the pod, or of the fullest device where there are devices
 * @param cacheTokens tokens of context that the room holds if no layer saves anything, rounded to
 *     the nearest whole; 0 when there is no room
 * @param largestContextTokens the longest context that fits, in steps of {@value #CONTEXT_STEP}, at
 *     most the model's own; 0 when not even one step does
 * @param concurrentRequests how many requests of full length the room holds
 */
public record Estimate(
    MemoryBudget memory, long cacheTokens, int largestContextTokens, int concurrentRequests) {

  /** Steps of a context in tokens; llama.cpp pads to as many cells. */
  static final int CONTEXT_STEP = 256;

  /** Whether everything fits. */
  public boolean fits() {
    return memory.freeBytes() >= 0;
  }

  /**
   * What is to be fitted.
   *
   * @param availableBytes what there is
   * @param weightsBytes the model's share
   * @param overheadBytes buffers, runtime and reserve
   * @param bytesPerToken of the cache if no layer saves anything
   * @param bytesOfRequest cache of one request of so many tokens
   * @param reserved requests that must fit at full length
   */
  record Question(
      long availableBytes,
      long weightsBytes,
      long overheadBytes,
      double bytesPerToken,
      LongUnaryOperator bytesOfRequest,
      int reserved) {

    Estimate answer(int contextTokens, int maximumContextTokens) {
      long room = availableBytes - weightsBytes - overheadBytes;
      long request = bytesOfRequest.applyAsLong(contextTokens);
      return new Estimate(
          new MemoryBudget(availableBytes, weightsBytes, request * reserved, overheadBytes),
          Math.max(0, Math.round(room / bytesPerToken)),
          largestContext(room, maximumContextTokens),
          (int) Math.min(Integer.MAX_VALUE, Math.max(0, room / request)));
    }

    /** Halves the steps in question: the cache never shrinks with a longer context. */
    private int largestContext(long room, int maximumContextTokens) {
      int low = 0;
      int high = maximumContextTokens / CONTEXT_STEP;
      while (low < high) {
        int middle = (low + high + 1) / 2;
        long needed = bytesOfRequest.applyAsLong((long) middle * CONTEXT_STEP) * reserved;
        if (needed <= room) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low * CONTEXT_STEP;
    }
  }
}
