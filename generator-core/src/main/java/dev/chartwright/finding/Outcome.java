package dev.chartwright.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a stage gives: a value, findings, or both. Without a value at least one finding is an error.
 *
 * @param value the value, absent if it could not be made
 * @param findings what the stage has to say, in no particular order
 * @param <T> the value's type
 */
public record Outcome<T>(Optional<T> value, List<Finding> findings) {

  /** Copies the list. */
  public Outcome {
    findings = List.copyOf(findings);
    if (value.isEmpty() && findings.stream().noneMatch(Finding::isError)) {
      throw new IllegalArgumentException(
          "An outcome without a value needs an error that says why.");
    }
  }

  /** A value and nothing to say. */
  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(Optional.of(value), List.of());
  }

  /** A value with findings. */
  public static <T> Outcome<T> of(T value, List<Finding> findings) {
    return new Outcome<>(Optional.of(value), findings);
  }

  /** No value; at least one of the findings must be an error. */
  public static <T> Outcome<T> failed(List<Finding> findings) {
    return new Outcome<>(Optional.empty(), findings);
  }

  /** No value, for one reason. */
  public static <T> Outcome<T> failed(Finding finding) {
    return failed(List.of(finding));
  }

  /** All values, or none if one is missing; the findings of all, each once. */
  public static <T> Outcome<List<T>> all(List<Outcome<T>> outcomes) {
    List<T> values = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Outcome<T> outcome : outcomes) {
      outcome.value().ifPresent(values::add);
      findings.addAll(outcome.findings());
    }
    List<Finding> once = findings.stream().distinct().toList();
    return new Outcome<>(
        values.size() == outcomes.size() ? Optional.of(List.copyOf(values)) : Optional.empty(),
        once);
  }

  /** Goes on with the next stage if there is a value; the findings of both are kept. */
  public <R> Outcome<R> then(Function<? super T, Outcome<R>> stage) {
    if (value.isEmpty()) {
      return new Outcome<>(Optional.empty(), findings);
    }
    Outcome<R> next = stage.apply(value.get());
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(next.findings());
    return new Outcome<>(next.value(), all);
  }

  /** Whether any finding is an error. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }
}
