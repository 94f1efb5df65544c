package dev.chartwright;

import dev.chartwright.serving.ServingPlan;
import java.nio.file.Path;
import java.util.List;

/** Runs of the line for tests. */
final class Runs {

  /** The charts that this project publishes. */
  static final Path PUBLISHED = Path.of("../charts-out/src/main/inference");

  static final GenerationSteps SILENT =
      new GenerationSteps() {
        @Override
        public void resolved(int applications, int charts) {}

        @Override
        public void planned(ServingPlan plan) {}

        @Override
        public void rendered(int done, int all) {}
      };

  private Runs() {}

  /** What the application files, or folders of them, give. */
  static Generated generated(Path... applications) {
    Path base = applications[0];
    return ChartGenerator.generate(
            new GenerationRequest(
                List.of(applications), base, base.resolve("no-catalog"), null, null),
            SILENT)
        .value()
        .orElseThrow();
  }
}
