package dev.chartwright.model;

import org.jspecify.annotations.Nullable;

/**
 * A model as published: what it needs, and where it is.
 *
 * @param format {@code gguf} or {@code safetensors}
 * @param servedName the model id that clients send by default
 * @param weightsBytes size of the weight files
 * @param gated whether its repository wants a licence accepted, and so a token
 * @param verifiedOn ISO date of the last look at the source; null when unverified
 */
public record ModelFacts(
    String displayName,
    String format,
    String servedName,
    Source source,
    long weightsBytes,
    @Nullable Long parameters,
    @Nullable String quantisation,
    Architecture architecture,
    @Nullable String licence,
    @Nullable Boolean gated,
    @Nullable String factSource,
    @Nullable String verifiedOn) {

  /** Bytes of a key or value element in 16-bit floating point. */
  private static final int KV_ELEMENT_BYTES = 2;

  /**
   * A repository of the Hugging Face hub.
   *
   * @param file the one file to load; null for the whole repository
   * @param revision commit or tag; null for the newest
   */
  public record Source(String repository, @Nullable String file, @Nullable String revision) {}

  /** The numbers of the model's {@code config.json} that memory depends on. */
  public record Architecture(
      int layers,
      int attentionHeads,
      int kvHeads,
      int headDimension,
      int vocabularySize,
      int maximumContextTokens) {}

  /** Bytes of keys and values that one token leaves in the cache, in 16-bit floating point. */
  public long kvBytesPerToken() {
    return 2L
        * architecture.layers
        * architecture.kvHeads
        * architecture.headDimension
        * KV_ELEMENT_BYTES;
  }

  /** Whether a token of the Hugging Face hub is needed to read the weights. */
  public boolean needsToken() {
    return Boolean.TRUE.equals(gated);
  }
}
