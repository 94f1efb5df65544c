package dev.chartwright;

import dev.chartwright.render.RenderedChart;
import dev.chartwright.serving.ServingPlan;
import dev.chartwright.write.OutputFiles;
import java.util.List;

/**
 * What a run made, not yet on disk.
 *
 * @param files charts, archives, catalogue entries and the list of images
 */
public record Generated(List<Chart> charts, OutputFiles files) {

  /** Copies the list. */
  public Generated {
    charts = List.copyOf(charts);
  }

  /**
   * One chart in both layouts.
   *
   * @param umbrellaArchive path of its archive in the output
   * @param flatArchive path of the archive for KKP
   */
  public record Chart(
      ServingPlan plan,
      RenderedChart umbrella,
      String umbrellaArchive,
      RenderedChart flat,
      String flatArchive) {}
}
