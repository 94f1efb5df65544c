package dev.chartwright.advice;

import dev.chartwright.catalog.Catalog;
import dev.chartwright.resource.BuiltInResources;
import java.lang.management.ManagementFactory;

/** Times the whole matrix in a JVM that has just started: {@code main}, not a test. */
final class FitMatrixBenchmark {

  private FitMatrixBenchmark() {}

  public static void main(String[] args) {
    for (int round = 1; round <= 3; round++) {
      long start = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Catalog catalog = new Catalog(BuiltInResources.load());
      var models = catalog.models();
      var profiles = catalog.hardware();
      var servers = catalog.servers();
      long read = System.nanoTime();
      FitMatrix matrix = FitMatrix.of(models, profiles, servers, null);
      long done = System.nanoTime();
      System.out.printf(
          "round %d: %d cells, catalogue %d ms, matrix %d ms; %d ms of one core%n",
          round,
          matrix.cells().size(),
          (read - start) / 1_000_000,
          (done - read) / 1_000_000,
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
    }
  }
}
