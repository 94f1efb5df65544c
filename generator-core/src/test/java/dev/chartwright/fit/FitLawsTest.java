package dev.chartwright.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.advice.BuiltInCatalog;
import dev.chartwright.advice.ModelFit;
import dev.chartwright.fit.Fit.Verdict;
import dev.chartwright.hardware.Accelerator;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.Architecture;
import dev.chartwright.model.ModelFacts;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold for every model on every hardware, tried on generated ones. */
class FitLawsTest {

  private static final long SEED = Long.getLong("chartwright.seed", 20261124L);
  private static final int CASES = 4000;
  private static final long MIB = 1L << 20;

  @BeforeAll
  static void printSeed() {
    System.out.println("Laws of fit: seed " + SEED + ", " + CASES + " cases each");
  }

  @Test
  void moreMemoryNeverFitsLess() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      FitQuestion question = question(random, random.nextInt(256, 40_000));
      Fit small = Fit.of(question);
      Fit large = Fit.of(question.on("larger", withMoreMemory(question.profile(), random)));
      assertThat(large.optimistic().largestContextTokens())
          .as("%s", question)
          .isGreaterThanOrEqualTo(small.optimistic().largestContextTokens());
      assertThat(!small.optimistic().fits() || large.optimistic().fits())
          .as("%s", question)
          .isTrue();
      assertThat(!small.cautious().fits() || large.cautious().fits()).as("%s", question).isTrue();
    }
  }

  @Test
  void moreContextNeverNeedsLess() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    for (int i = 0; i < CASES; i++) {
      int context = random.nextInt(256, 40_000);
      FitQuestion question = question(random, context);
      FitQuestion longer =
          new FitQuestion(
              question.facts(),
              question.serverName(),
              question.server(),
              question.profileName(),
              question.profile(),
              context + random.nextInt(1, 20_000),
              question.parallelRequests(),
              null,
              null);
      for (boolean optimistic : new boolean[] {true, false}) {
        MemoryBudget less = memory(Fit.of(question), optimistic);
        MemoryBudget more = memory(Fit.of(longer), optimistic);
        assertThat(more.neededBytes())
            .as("%s", question)
            .isGreaterThanOrEqualTo(less.neededBytes());
      }
    }
  }

  @Test
  void theLargestContextFitsAndTheNextDoesNot() {
    SplittableRandom random = new SplittableRandom(SEED + 2);
    int tried = 0;
    for (int i = 0; i < CASES; i++) {
      FitQuestion question = question(random, 4096);
      int largest = Fit.of(question).optimistic().largestContextTokens();
      int maximum = question.facts().architecture().maximumContextTokens();
      if (largest > 0) {
        assertThat(Fit.of(asking(question, largest)).optimistic().fits())
            .as("%s", question)
            .isTrue();
        tried++;
      }
      if (largest + Estimate.CONTEXT_STEP <= maximum) {
        assertThat(Fit.of(asking(question, largest + Estimate.CONTEXT_STEP)).optimistic().fits())
            .as("%s", question)
            .isFalse();
      }
    }
    assertThat(tried).isGreaterThan(CASES / 4);
  }

  @Test
  void parallelismDividesDevicesAndHeads() {
    SplittableRandom random = new SplittableRandom(SEED + 3);
    for (int i = 0; i < CASES; i++) {
      Architecture architecture = architecture(random);
      int devices = 1 << random.nextInt(4);
      Parallelism shared = Parallelism.of(architecture, devices);
      assertThat(shared.devices()).isEqualTo(devices);
      assertThat(architecture.attentionHeads() % shared.tensor()).isZero();
      assertThat(Parallelism.divides(architecture, devices, shared.tensor())).isTrue();
      assertThat(IntStream.rangeClosed(shared.tensor() + 1, devices))
          .noneMatch(more -> Parallelism.divides(architecture, devices, more));
      long bytes = architecture.kvBytes(random.nextInt(1, 100_000));
      long share = shared.shareOfCache(architecture, bytes);
      assertThat(share).isBetween(bytes / devices, bytes);
    }
  }

  /** Settings that follow from a fit never ask for more than the hardware has. */
  @Test
  void settingsStayWithinTheHardware() {
    SplittableRandom random = new SplittableRandom(SEED + 4);
    for (int i = 0; i < CASES; i++) {
      FitQuestion question = question(random, null);
      HardwareProfile profile = question.profile();
      Fit fit = Fit.of(question);
      if (fit.verdict() == Verdict.NO) {
        continue;
      }
      assertThat(fit.contextTokens())
          .isBetween(1, question.facts().architecture().maximumContextTokens());
      assertThat(fit.parallelRequests()).isPositive();
      assertThat(fit.optimistic().memory().neededBytes())
          .isLessThanOrEqualTo(fit.optimistic().memory().availableBytes());
      if (fit.engine() instanceof EngineSettings.LlamaCpp llama) {
        assertThat(llama.threads()).isEqualTo(profile.cpuCores());
        long file = question.facts().weightsBytes();
        long cache = llama.promptCacheMiB() * MIB;
        long host =
            profile.accelerator() == null ? fit.cautious().memory().kvCacheBytes() + file : 0;
        assertThat(cache == 0 || cache + host <= profile.memoryBytes()).as("%s", question).isTrue();
        assertThat(llama.gpuLayers() > 0).isEqualTo(profile.accelerator() != null);
      } else if (fit.engine() instanceof EngineSettings.Vllm vllm) {
        assertThat(vllm.tensorParallel() * vllm.pipelineParallel())
            .isEqualTo(Math.max(1, profile.deviceCount()));
        assertThat(vllm.cpuCacheGiB() > 0).isEqualTo(profile.accelerator() == null);
        if (profile.accelerator() == null) {
          long cache = (long) vllm.cpuCacheGiB() << 30;
          assertThat(question.facts().weightsBytes() + cache)
              .isLessThanOrEqualTo(profile.memoryBytes());
          assertThat(question.facts().architecture().kvBytes(fit.contextTokens()))
              .isLessThanOrEqualTo(cache);
        }
      }
    }
  }

  @Test
  void aMeasurementTakesThePlaceOfBothEstimates() {
    SplittableRandom random = new SplittableRandom(SEED + 5);
    for (int i = 0; i < CASES; i++) {
      FitQuestion question = question(random, 4096);
      long measured = random.nextLong(1, 20L << 30);
      FitQuestion known =
          new FitQuestion(
              question.facts(),
              question.serverName(),
              question.server(),
              question.profileName(),
              question.profile(),
              4096,
              1,
              null,
              measured);
      Fit fit = Fit.of(known);
      assertThat(fit.measured()).isTrue();
      assertThat(fit.optimistic().memory().overheadBytes())
          .isEqualTo(fit.cautious().memory().overheadBytes())
          .isBetween(measured, measured + (1L << 30));
    }
  }

  /** The same question has the same answer, and never throws. */
  @Test
  void answersAreReproducible() {
    SplittableRandom random = new SplittableRandom(SEED + 6);
    for (int i = 0; i < CASES; i++) {
      FitQuestion question = question(random, random.nextInt(1, 200_000));
      assertThat(ModelFit.of(question)).isEqualTo(ModelFit.of(question));
    }
  }

  private static MemoryBudget memory(Fit fit, boolean optimistic) {
    return optimistic ? fit.optimistic().memory() : fit.cautious().memory();
  }

  private static FitQuestion asking(FitQuestion question, int contextTokens) {
    return new FitQuestion(
        question.facts(),
        question.serverName(),
        question.server(),
        question.profileName(),
        question.profile(),
        contextTokens,
        question.parallelRequests(),
        null,
        null);
  }

  private static FitQuestion question(SplittableRandom random, @Nullable Integer contextTokens) {
    boolean llama = random.nextBoolean();
    String server = llama ? "llama.cpp" : "vllm";
    return new FitQuestion(
        facts(random, llama),
        server,
        BuiltInCatalog.server(server),
        "generated",
        profile(random),
        contextTokens,
        contextTokens == null ? null : Integer.valueOf(random.nextInt(1, 33)),
        null,
        null);
  }

  private static ModelFacts facts(SplittableRandom random, boolean llama) {
    return new ModelFacts(
        "generated",
        llama ? "gguf" : "safetensors",
        pick(random, List.of("llama", "qwen", "gemma")),
        "generated",
        new ModelFacts.Source("a/b", llama ? "c.gguf" : null, null),
        random.nextLong(1L << 26, 1L << 38),
        random.nextInt(3) == 0,
        null,
        llama ? "Q4_K_M" : "bf16",
        null,
        architecture(random),
        null,
        null,
        null,
        null);
  }

  private static Architecture architecture(SplittableRandom random) {
    int kvHeads = pick(random, List.of(1, 2, 4, 8, 10, 16));
    return new Architecture(
        random.nextInt(8, 130),
        kvHeads * pick(random, List.of(1, 2, 4, 5, 7, 8)),
        kvHeads,
        pick(random, List.of(64, 96, 128, 256)),
        random.nextInt(30_000, 270_000),
        pick(random, List.of(8192, 32_768, 40_960, 131_072)),
        random.nextInt(4) == 0 ? 32 : null,
        random.nextInt(3) == 0
            ? new Architecture.SlidingWindow(random.nextInt(1, 8192), random.nextInt(1, 9))
            : null,
        random.nextInt(5) == 0 ? new Architecture.LatentAttention(512, 64) : null);
  }

  private static HardwareProfile profile(SplittableRandom random) {
    int devices = pick(random, List.of(0, 0, 1, 1, 2, 4, 8));
    return profile(
        random.nextInt(1, 65), random.nextLong(1, 257), devices, random.nextLong(4000, 200_000));
  }

  private static HardwareProfile profile(
      int cores, long hostGib, int devices, long deviceMemoryMiB) {
    return new HardwareProfile(
        "generated",
        "Generated.",
        cores,
        hostGib + "Gi",
        null,
        devices == 0
            ? null
            : new Accelerator(
                "nvidia",
                null,
                "generated",
                devices,
                "nvidia.com/gpu",
                deviceMemoryMiB,
                "8.9",
                "ada-lovelace",
                true,
                true,
                null),
        devices == 0 ? null : "1Gi",
        null,
        null,
        null,
        null,
        null,
        300,
        null,
        null,
        null);
  }

  private static HardwareProfile withMoreMemory(HardwareProfile profile, SplittableRandom random) {
    Accelerator device = profile.accelerator();
    return profile(
        profile.cpuCores(),
        profile.memoryBytes() / (1L << 30) + random.nextLong(0, 65),
        profile.deviceCount(),
        device == null ? 0 : device.memoryMiB() + random.nextLong(0, 50_000));
  }

  private static <T> T pick(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
