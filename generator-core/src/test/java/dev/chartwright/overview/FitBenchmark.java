package dev.chartwright.overview;

import dev.chartwright.Advisor;
import dev.chartwright.advice.FitMatrix;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** Times what the goal {@code fit} does, the first round in a JVM that has just started. */
final class FitBenchmark {

  private FitBenchmark() {}

  public static void main(String[] args) {
    for (int round = 1; round <= 3; round++) {
      long start = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      FitMatrix matrix =
          new Advisor(Path.of("no-such-folder")).fit(null, null, null, null).value().orElseThrow();
      long reckoned = System.nanoTime();
      int characters =
          FitText.lines(matrix).size() + FitJson.of(matrix).length() + FitSvg.of(matrix).length();
      long done = System.nanoTime();
      System.out.printf(
          "round %d: %d cells in %d ms with the catalogue, %d characters in %d ms; %d ms of one"
              + " core%n",
          round,
          matrix.cells().size(),
          (reckoned - start) / 1_000_000,
          characters,
          (done - reckoned) / 1_000_000,
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
    }
  }
}
