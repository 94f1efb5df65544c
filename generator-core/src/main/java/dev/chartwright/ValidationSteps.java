package dev.chartwright;

/** Told how far a validation is. Calls may come from several threads. */
public interface ValidationSteps {

  /** So many of the charts are rendered by Helm and their objects checked. */
  void validated(int done, int all);
}
