package dev.chartwright.helm;

/**
 * What came of asking Helm.
 *
 * @param <T> what was asked for
 */
public sealed interface HelmAnswer<T> {

  /**
   * Helm did it.
   *
   * @param value what was asked for
   */
  record Given<T>(T value) implements HelmAnswer<T> {}

  /**
   * Helm refused the chart or its values.
   *
   * @param text Helm's own words; paths in it begin with the chart's name
   */
  record Refused<T>(String text) implements HelmAnswer<T> {}

  /**
   * The engine itself failed: it crashed, or gave no answer in time. It stays broken.
   *
   * @param reason a phrase without a full stop
   */
  record Broken<T>(String reason) implements HelmAnswer<T> {}
}
