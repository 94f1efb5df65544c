package dev.chartwright;

import com.sun.management.OperatingSystemMXBean;
import dev.chartwright.write.TreeWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What generating costs, to be run by hand: times depend on the machine and are no test. {@code
 * docs/benchmarks.md} says how.
 */
final class GenerationBenchmark {

  private static final String APPLICATION =
      """
      apiVersion: chartwright.dev/v1alpha1
      kind: InferenceApplication
      metadata:
        name: app-%d
      spec:
        version: "1.0.0"
        description: One model behind a gateway of its own.
        stack: kgateway-2.1
        profiles: [cpu-8c]
        models:
          - name: llama
            server: llama.cpp
            model: llama-3.2-1b-instruct-q4-k-m
        kkp:
          sourceUrl: oci://registry.example.com/charts
      """;

  private GenerationBenchmark() {}

  /**
   * Generates and writes so many applications of one chart each, one number after the other; the
   * first run of the JVM is the cold one.
   */
  public static void main(String[] arguments) throws IOException {
    System.out.println("applications  wall ms  ms each  CPU ms  peak heap MiB");
    for (String argument : arguments.length == 0 ? new String[] {"1"} : arguments) {
      Path folder = Files.createTempDirectory("chartwright-benchmark");
      try {
        run(folder, Integer.parseInt(argument));
      } finally {
        delete(folder);
      }
    }
  }

  private static void run(Path folder, int applications) throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    for (int index = 0; index < applications; index++) {
      Files.writeString(input.resolve("app-" + index + ".yaml"), APPLICATION.formatted(index));
    }
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = cpuNanoseconds();
    long start = System.nanoTime();
    Generated generated = Runs.generated(input);
    int replaced =
        TreeWriter.write(folder.resolve("output"), generated.files())
            .value()
            .orElseThrow()
            .replaced()
            .size();
    long wall = System.nanoTime() - start;
    long used = cpuNanoseconds() - cpu;
    if (generated.charts().size() != applications || replaced < applications) {
      throw new IllegalStateException("Not everything was made.");
    }
    System.out.printf(
        Locale.ROOT,
        "%12d %8d %8.1f %7d %14d%n",
        applications,
        wall / 1_000_000,
        wall / 1e6 / applications,
        used / 1_000_000,
        peakHeapBytes() >> 20);
  }

  private static long cpuNanoseconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** The peaks of all pools together: no less than what was used at a time. */
  private static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
