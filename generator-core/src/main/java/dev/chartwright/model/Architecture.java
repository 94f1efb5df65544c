package dev.chartwright.model;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of a model's {@code config.json} that memory depends on.
 *
 * @param kvHeads key-value heads, at most as many as attention heads
 * @param headDimension numbers of one head
 * @param experts experts of a mixture; null for a dense model
 * @param slidingWindow which layers see only the last tokens; null when all see all
 * @param latentAttention the compressed cache of multi-head latent attention; null for keys and
 *     values of each head
 */
public record Architecture(
    int layers,
    int attentionHeads,
    int kvHeads,
    int headDimension,
    int vocabularySize,
    int maximumContextTokens,
    @Nullable Integer experts,
    @Nullable SlidingWindow slidingWindow,
    @Nullable LatentAttention latentAttention) {

  /** Bytes of an element of the cache in 16-bit floating point. */
  private static final int KV_ELEMENT_BYTES = 2;

  /**
   * Layers that see only the last tokens.
   *
   * @param tokens how many they see
   * @param fullEvery every how many layers one sees all: 2 for every other one
   */
  public record SlidingWindow(int tokens, int fullEvery) {}

  /**
   * Keys and values of all heads in one vector.
   *
   * @param rank {@code kv_lora_rank}
   * @param ropeDimension {@code qk_rope_head_dim}
   */
  public record LatentAttention(int rank, int ropeDimension) {}

  /**
   * Bytes that one token leaves in the cache of a server that saves nothing by sliding windows, in
   * 16-bit floating point.
   */
  public long kvBytesPerToken() {
    return layers * kvBytesPerTokenAndLayer();
  }

  /**
   * Bytes of one sequence in the cache, where layers with a sliding window keep no more than the
   * window.
   */
  public long kvBytes(long tokens) {
    if (slidingWindow == null) {
      return tokens * kvBytesPerToken();
    }
    long full = layers / slidingWindow.fullEvery();
    long cells = full * tokens + (layers - full) * Math.min(tokens, slidingWindow.tokens());
    return cells * kvBytesPerTokenAndLayer();
  }

  private long kvBytesPerTokenAndLayer() {
    return latentAttention == null
        ? 2L * kvHeads * headDimension * KV_ELEMENT_BYTES
        : (long) (latentAttention.rank() + latentAttention.ropeDimension()) * KV_ELEMENT_BYTES;
  }
}
