package dev.chartwright.validate.cel;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.RenderedObject;
import java.util.List;
import java.util.stream.Stream;

/** Times of CEL rules, to be run by hand: they depend on the machine and are no test. */
final class CelBenchmark {

  private CelBenchmark() {}

  /** Prints what the first round costs, compilation included, and what the following do. */
  public static void main(String[] arguments) {
    List<RenderedObject> objects =
        Stream.of("Gateway", "HTTPRoute", "InferencePool", "TrafficPolicy", "BackendConfigPolicy")
            .map(kind -> CelCheckTest.object(CelCheckTest.source(kind)))
            .toList();
    ApiTypes types = ApiTypes.load(BuiltInResources.load());
    long start = System.nanoTime();
    CelCheck check = new CelCheck(types);
    System.out.printf("engine: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    for (int round = 1; round <= 1000; round++) {
      start = System.nanoTime();
      long found = objects.stream().mapToLong(object -> check.check(object).size()).sum();
      if (round <= 3 || round % 250 == 0) {
        System.out.printf(
            "round %d: %d objects in %d us, %d findings%n",
            round, objects.size(), (System.nanoTime() - start) / 1_000, found);
      }
    }
  }
}
