package dev.chartwright.fit;

import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.Architecture;
import java.util.function.LongUnaryOperator;

/**
 * Memory of llama.cpp's server, on a CPU or with every layer on devices. It keeps room for each
 * request at full length.
 */
final class LlamaCppBudget implements EngineBudget {

  private static final long MIB = 1L << 20;

  /** Rows of logits that it computes at a time, four bytes each. */
  private static final int BATCH = 512;

  /** The process without any model. */
  private static final long PROCESS_BYTES = 150 * MIB;

  /** What it needs on each device beside model, cache and logits. */
  private static final long DEVICE_BYTES = 250 * MIB;

  /** Share of a pod's memory that is left alone, so that no estimate ends in an OOM kill. */
  private static final int HOST_RESERVE_PERCENT = 15;

  /** Share of a device's memory that is left alone: what other processes and drivers take. */
  private static final int DEVICE_RESERVE_PERCENT = 5;

  private static final long PROMPT_CACHE_STEP_MIB = 256;
  private static final long PROMPT_CACHE_LIMIT_MIB = 8192;

  private static final int PARALLEL_LIMIT = 16;

  private final FitQuestion question;
  private final HardwareProfile profile;
  private final Architecture architecture;
  private final long weightsBytes;

  LlamaCppBudget(FitQuestion question) {
    this.question = question;
    this.profile = question.profile();
    this.architecture = question.facts().architecture();
    this.weightsBytes = question.facts().budgetedWeightsBytes();
  }

  @Override
  public int parallelRequests(Estimate optimistic, Estimate cautious) {
    // On a CPU one request at a time answers soonest.
    int room = Math.max(1, cautious.concurrentRequests());
    return profile.accelerator() == null ? 1 : Math.min(PARALLEL_LIMIT, room);
  }

  @Override
  public Estimate.Question optimistic(int parallelRequests) {
    return estimate(parallelRequests, 0, tokens -> architecture.kvBytes(padded(tokens)));
  }

  @Override
  public Estimate.Question cautious(int parallelRequests) {
    int percent = profile.accelerator() == null ? HOST_RESERVE_PERCENT : DEVICE_RESERVE_PERCENT;
    return estimate(
        parallelRequests,
        availableBytes() * percent / 100,
        tokens -> padded(tokens) * architecture.kvBytesPerToken());
  }

  private Estimate.Question estimate(
      int parallelRequests, long reserve, LongUnaryOperator bytesOfRequest) {
    Long measured = question.measuredOverheadBytes();
    return new Estimate.Question(
        availableBytes(),
        weightsBytes,
        measured == null ? buffers() + reserve : measured,
        architecture.kvBytesPerToken(),
        bytesOfRequest,
        parallelRequests);
  }

  private long availableBytes() {
    return profile.accelerator() == null ? profile.memoryBytes() : profile.deviceMemoryBytes();
  }

  private long buffers() {
    long logits = 4L * BATCH * architecture.vocabularySize();
    return logits
        + (profile.accelerator() == null ? PROCESS_BYTES : DEVICE_BYTES * profile.deviceCount());
  }

  @Override
  public EngineSettings settings(Parallelism parallelism, Estimate optimistic, Estimate cautious) {
    return profile.accelerator() == null
        ? new EngineSettings.LlamaCpp(
            profile.cpuCores(), promptCacheMiB(cautious.memory().freeBytes()), 0)
        : new EngineSettings.LlamaCpp(
            profile.cpuCores(), promptCacheMiB(hostRoom()), architecture.layers() + 1);
  }

  /** The mapped file counts as page cache of the pod until it is on the device. */
  private long hostRoom() {
    return profile.memoryBytes() * (100 - HOST_RESERVE_PERCENT) / 100
        - PROCESS_BYTES
        - profile.sharedMemoryBytes()
        - weightsBytes;
  }

  private static long padded(long tokens) {
    return (tokens + Estimate.CONTEXT_STEP - 1) / Estimate.CONTEXT_STEP * Estimate.CONTEXT_STEP;
  }

  private static long promptCacheMiB(long freeBytes) {
    long whole = Math.max(0, freeBytes / MIB) / PROMPT_CACHE_STEP_MIB * PROMPT_CACHE_STEP_MIB;
    return Math.min(PROMPT_CACHE_LIMIT_MIB, whole);
  }
}
