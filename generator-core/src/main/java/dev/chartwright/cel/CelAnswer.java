package dev.chartwright.cel;

/** What came of evaluating an expression that must give true. */
public sealed interface CelAnswer {

  /** It gave true. */
  record Holds() implements CelAnswer {}

  /** It gave false. */
  record Breached() implements CelAnswer {}

  /**
   * It failed for a reason that lies in the value: a duration that is none, or a field that the
   * expression reads and the value lacks. The API server refuses such a value.
   *
   * @param reason one line without a full stop
   */
  record Failed(String reason) implements CelAnswer {}

  /**
   * It could not be compiled or evaluated, which says nothing about the value.
   *
   * @param reason one line without a full stop
   */
  record Unknown(String reason) implements CelAnswer {}
}
