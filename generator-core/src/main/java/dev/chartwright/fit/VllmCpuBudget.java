package dev.chartwright.fit;

import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.Architecture;
import java.util.function.LongUnaryOperator;

/** Memory of vLLM on a CPU: everything is in the pod's memory, and the cache is sized in GiB. */
final class VllmCpuBudget implements EngineBudget {

  private static final long GIB = 1L << 30;

  /** The process with its libraries and no model; a judgement, nothing was measured. */
  private static final long PROCESS_BYTES = GIB;

  /** Weights are a little larger in memory than in the file, as KAITO has it, in percent. */
  private static final int LOAD_EXPANSION_PERCENT = 2;

  /** What should be left beside weights and cache, as OPEA's charts have it. */
  private static final int RESERVE_PERCENT = 20;

  private static final int MOST_PARALLEL = 16;

  private final FitQuestion question;
  private final HardwareProfile profile;
  private final Architecture architecture;
  private final long weightsBytes;

  VllmCpuBudget(FitQuestion question) {
    this.question = question;
    this.profile = question.profile();
    this.architecture = question.facts().architecture();
    long file = question.facts().budgetedWeightsBytes();
    this.weightsBytes = file + file / 100 * LOAD_EXPANSION_PERCENT;
  }

  @Override
  public Estimate.Question optimistic(int parallelRequests) {
    return estimate(PROCESS_BYTES, architecture::kvBytes);
  }

  /** A fifth of weights and cache is a sixth of the whole. */
  @Override
  public Estimate.Question cautious(int parallelRequests) {
    long reserve = profile.memoryBytes() * RESERVE_PERCENT / (100 + RESERVE_PERCENT);
    return estimate(
        Math.max(PROCESS_BYTES, reserve), tokens -> tokens * architecture.kvBytesPerToken());
  }

  /** The cache is given in whole GiB, so a request costs whole GiB. */
  private Estimate.Question estimate(long overheadBytes, LongUnaryOperator bytesOfRequest) {
    Long measured = question.measuredOverheadBytes();
    long rest = profile.memoryBytes() - weightsBytes;
    long room = rest - (measured == null ? overheadBytes : measured);
    long lost = room > 0 ? room % GIB : 0;
    return new Estimate.Question(
        profile.memoryBytes(),
        weightsBytes,
        (measured == null ? overheadBytes : measured) + lost,
        architecture.kvBytesPerToken(),
        bytesOfRequest,
        1);
  }

  @Override
  public int parallelRequests(Estimate optimistic, Estimate cautious) {
    return Math.max(1, Math.min(MOST_PARALLEL, cautious.concurrentRequests()));
  }

  @Override
  public EngineSettings settings(Parallelism parallelism, Estimate optimistic, Estimate cautious) {
    Estimate taken = cautious.fits() ? cautious : optimistic;
    long room = taken.memory().freeBytes() + taken.memory().kvCacheBytes();
    long gibibytes = Math.max(1, room / GIB);
    return new EngineSettings.Vllm("0.90", 1, 1, "auto", (int) gibibytes);
  }
}
