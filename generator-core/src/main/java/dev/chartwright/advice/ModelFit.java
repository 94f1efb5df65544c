package dev.chartwright.advice;

import dev.chartwright.fit.Estimate;
import dev.chartwright.fit.Fit;
import dev.chartwright.fit.FitQuestion;
import dev.chartwright.fit.MemoryBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers whether a model fits, and with which settings. */
public final class ModelFit {

  private static final long MIB = 1L << 20;

  /** A shorter context is not worth a hint. */
  private static final int USEFUL_CONTEXT_TOKENS = 1024;

  private ModelFit() {}

  /** The answer; every objection that can be known is there. */
  public static FitAnswer of(FitQuestion question) {
    List<Objection> objections = new ArrayList<>(Legality.of(question));
    boolean refused =
        objections.stream().anyMatch(each -> !each.rule().equals(FitRules.WEIGHT_ONLY));
    if (refused) {
      return new FitAnswer(Optional.empty(), objections);
    }
    Fit fit = Fit.of(question);
    switch (fit.verdict()) {
      case FITS -> {}
      case TIGHT -> objections.add(tight(question, fit));
      case NO -> objections.add(tooLarge(question, fit));
    }
    return new FitAnswer(Optional.of(fit), objections);
  }

  private static Objection tooLarge(FitQuestion question, Fit fit) {
    int tokens = fit.optimistic().largestContextTokens();
    return new Objection(
        FitRules.MEMORY,
        "",
        account(question, fit.optimistic(), "needs at least"),
        tokens >= USEFUL_CONTEXT_TOKENS
            ? "`contextTokens: " + tokens + "` fits."
            : "No context of use is short enough.");
  }

  private static Objection tight(FitQuestion question, Fit fit) {
    int tokens = fit.cautious().largestContextTokens();
    return new Objection(
        FitRules.TIGHT,
        "",
        account(question, fit.cautious(), "should have"),
        tokens >= USEFUL_CONTEXT_TOKENS
            ? "`contextTokens: " + tokens + "` fits by the cautious estimate, too."
            : "By the cautious estimate no context of use is short enough: try it before you rely on it.");
  }

  private static String account(FitQuestion question, Estimate estimate, String verb) {
    MemoryBudget memory = estimate.memory();
    String each = question.profile().deviceCount() > 1 ? " on each device" : "";
    return "`"
        + question.facts().displayName()
        + "` "
        + verb
        + " `"
        + mebibytes(memory.neededBytes())
        + " MiB`"
        + each
        + " (weights `"
        + mebibytes(memory.weightsBytes())
        + "`, cache `"
        + mebibytes(memory.kvCacheBytes())
        + "`, buffers and reserve `"
        + mebibytes(memory.overheadBytes())
        + "`); the profile `"
        + question.profileName()
        + "` has `"
        + memory.availableBytes() / MIB
        + " MiB` for it.";
  }

  private static long mebibytes(long bytes) {
    return (bytes + MIB - 1) / MIB;
  }
}
