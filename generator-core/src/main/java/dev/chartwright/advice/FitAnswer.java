package dev.chartwright.advice;

import dev.chartwright.finding.Severity;
import dev.chartwright.fit.Fit;
import dev.chartwright.fit.Fit.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Whether and how a model fits.
 *
 * @param fit absent where the arithmetic makes no sense, because the server cannot serve the model
 *     there at all
 * @param objections what speaks against it, the most basic first
 */
public record FitAnswer(Optional<Fit> fit, List<Objection> objections) {

  /** Copies the list. */
  public FitAnswer {
    objections = List.copyOf(objections);
  }

  /** The first objection that forbids it. */
  public Optional<Objection> refusal() {
    return objections.stream()
        .filter(objection -> objection.rule().severity() == Severity.ERROR)
        .findFirst();
  }

  /** What all of it comes to. */
  public Verdict verdict() {
    return refusal().isPresent() || fit.isEmpty() ? Verdict.NO : fit.get().verdict();
  }
}
