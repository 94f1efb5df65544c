package dev.chartwright.fit;

import java.util.Objects;

/**
 * How a model fits by two estimates of different origin, and the settings that follow.
 *
 * @param contextTokens tokens of prompt and answer of one request
 * @param parallelRequests requests that a pod serves at a time
 * @param optimistic less than this and the server does not start
 * @param cautious with this it serves in comfort
 * @param measured whether a measurement took the place of both estimates' overhead
 */
public record Fit(
    EngineSettings engine,
    Parallelism parallelism,
    int contextTokens,
    int parallelRequests,
    Estimate optimistic,
    Estimate cautious,
    boolean measured) {

  /** Enough for a chat with a document, and little enough to start on most hardware. */
  public static final int DEFAULT_CONTEXT_TOKENS = 8192;

  /** Below this a chat is cut off, so a shorter context is never chosen for a user. */
  private static final int LEAST_CONTEXT_TOKENS = 2048;

  /** How well a model fits. */
  public enum Verdict {
    /** Both estimates say so. */
    FITS,
    /** The optimistic estimate alone says so. */
    TIGHT,
    /** It does not start, or must not be tried. */
    NO
  }

  /**
   * How the model fits. Where no context is asked for it is a common one, or the longest that
   * starts if that is still of use.
   *
   * @throws IllegalArgumentException if the engine is not one of the sealed {@link EngineSettings}
   */
  public static Fit of(FitQuestion question) {
    int maximum = question.facts().architecture().maximumContextTokens();
    Integer asked = question.contextTokens();
    if (asked != null) {
      return fit(question, asked);
    }
    Fit usual = fit(question, Math.min(DEFAULT_CONTEXT_TOKENS, maximum));
    int largest = usual.optimistic().largestContextTokens();
    return usual.optimistic().fits() || largest < LEAST_CONTEXT_TOKENS
        ? usual
        : fit(question, largest);
  }

  private static Fit fit(FitQuestion question, int contextTokens) {
    EngineBudget budget = EngineBudget.of(question);
    int maximum = question.facts().architecture().maximumContextTokens();
    int parallel =
        Objects.requireNonNullElseGet(
            question.parallelRequests(),
            () ->
                budget.parallelRequests(
                    budget.optimistic(1).answer(contextTokens, maximum),
                    budget.cautious(1).answer(contextTokens, maximum)));
    Estimate optimistic = budget.optimistic(parallel).answer(contextTokens, maximum);
    Estimate cautious = budget.cautious(parallel).answer(contextTokens, maximum);
    Parallelism parallelism = question.parallelism();
    return new Fit(
        budget.settings(parallelism, optimistic, cautious),
        parallelism,
        contextTokens,
        parallel,
        optimistic,
        cautious,
        question.measuredOverheadBytes() != null);
  }

  /** What the two estimates say together. */
  public Verdict verdict() {
    if (!optimistic.fits()) {
      return Verdict.NO;
    }
    return cautious.fits() ? Verdict.FITS : Verdict.TIGHT;
  }

  /** The memory to show: the cautious account if it balances, else the optimistic one. */
  public MemoryBudget memory() {
    return cautious.fits() ? cautious.memory() : optimistic.memory();
  }
}
