package dev.chartwright.model;

import org.jspecify.annotations.Nullable;

/**
 * A model as published: what it needs, and where it is.
 *
 * @param format {@code gguf} or {@code safetensors}
 * @param family the house it comes from, for example {@code llama} or {@code qwen}
 * @param servedName the model id that clients send by default
 * @param weightsBytes size of the weight files that are loaded, which is less than the repository
 *     where that holds a second copy
 * @param weightsEstimated whether that size is computed from parameters and bits; then {@value
 *     #ESTIMATE_MARGIN_PERCENT} percent are added wherever it counts
 * @param quantisation number format of the weights
 * @param needsBfloat16 whether it cannot be run in float16
 * @param gated whether its repository wants a licence accepted, and so a token
 * @param verifiedOn ISO date of the last look at the source; null when unverified
 */
public record ModelFacts(
    String displayName,
    String format,
    @Nullable String family,
    String servedName,
    Source source,
    long weightsBytes,
    @Nullable Boolean weightsEstimated,
    @Nullable Long parameters,
    @Nullable String quantisation,
    @Nullable Boolean needsBfloat16,
    Architecture architecture,
    @Nullable String licence,
    @Nullable Boolean gated,
    @Nullable String factSource,
    @Nullable String verifiedOn) {

  /** What is added to an estimated size, in percent: files of one type differ by that much. */
  public static final int ESTIMATE_MARGIN_PERCENT = 6;

  /**
   * A repository of the Hugging Face hub.
   *
   * @param file the one file to load; null for the whole repository
   * @param revision commit or tag; null for the newest
   */
  public record Source(String repository, @Nullable String file, @Nullable String revision) {}

  /** Bytes of weights to reckon with. */
  public long budgetedWeightsBytes() {
    return isEstimated()
        ? weightsBytes + weightsBytes / 100 * ESTIMATE_MARGIN_PERCENT
        : weightsBytes;
  }

  /** Whether the size of the weights is computed, not read. */
  public boolean isEstimated() {
    return Boolean.TRUE.equals(weightsEstimated);
  }

  /** Whether a token of the Hugging Face hub is needed to read the weights. */
  public boolean needsToken() {
    return Boolean.TRUE.equals(gated);
  }
}
