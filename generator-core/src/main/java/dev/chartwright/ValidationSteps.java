package dev.chartwright;

/** Told how far a validation is. Calls may come from several threads. */
public interface ValidationSteps {

  /** So many of the renderings of all charts are made by Helm. */
  void validated(int done, int all);
}
