package dev.chartwright;

import dev.chartwright.serving.ServingPlan;

/** Told how far a run is, so that somebody can print it. Calls may come from several threads. */
public interface GenerationSteps {

  /** Everything that was named has been found. */
  void resolved(int applications, int charts);

  /** A chart's decisions are made. */
  void planned(ServingPlan plan);

  /** So many of the charts are rendered and checked. */
  void rendered(int done, int all);
}
