package dev.chartwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chartwright.helm.HelmEngine;
import dev.chartwright.validate.reconcile.ReconcileSimulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/findings} that are charts which KKP compares. */
class KkpChartCorpusTest {

  @Test
  void examplesAreFoundAndNothingElse() throws IOException {
    HelmEngine.Opened opened = HelmEngine.open();
    assumeTrue(opened.engine().isPresent(), () -> "No Helm engine: " + opened.findings());
    int examples = 0;
    try (HelmEngine engine = opened.engine().get()) {
      for (String id : List.of("KKP-030", "KKP-031")) {
        for (String kind : List.of("bad", "good")) {
          Path folder = Examples.FINDINGS.resolve(id).resolve(kind);
          CorpusTest.compare(
              folder,
              new ReconcileSimulation(engine)
                  .check("chart", Examples.tree(folder.resolve("chart"))));
          examples++;
        }
      }
    }
    assertThat(examples).isEqualTo(4);
  }
}
