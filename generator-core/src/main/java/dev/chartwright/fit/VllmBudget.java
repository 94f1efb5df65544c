package dev.chartwright.fit;

import dev.chartwright.hardware.Accelerator;
import dev.chartwright.model.Architecture;
import dev.chartwright.model.ModelFacts;
import java.util.function.LongUnaryOperator;

/**
 * Memory of vLLM on one of its devices. It takes a share of the device once and hands what is left
 * of it to the cache in pages; it starts when one request of full length fits.
 */
final class VllmBudget implements EngineBudget {

  private static final double GIB = 1L << 30;

  /** vLLM's own default until 2025; later versions take 0.92, so it is always set. */
  private static final int UTILIZATION_PERCENT = 90;

  /** Weights are a little larger on the device than in the file, as KAITO has it. */
  private static final double LOAD_EXPANSION = 1.02;

  /** KAITO's measurement with vLLM 0.10: a fixed part, and a part of the weights. */
  private static final double OPTIMISTIC_OVERHEAD_GIB = 2.3;

  private static final double OPTIMISTIC_OVERHEAD_OF_WEIGHTS = 0.05;

  /** What llm-d's planner measured on an H100 for activations, in GiB. */
  private static final double ACTIVATIONS_GIB = 4.8;

  private static final double ACTIVATIONS_QWEN_GIB = 5.6;
  private static final double ACTIVATIONS_EXPERTS_GIB = 8.0;

  /** What it measured outside of the framework, for one device and for several. */
  private static final double OUTSIDE_GIB = 0.15;

  private static final double OUTSIDE_SHARED_GIB = 0.6;

  /** Few requests are of full length, so more may share the cache than would fit at full length. */
  private static final int LEAST_PARALLEL = 16;

  private static final int MOST_PARALLEL = 256;

  private final FitQuestion question;
  private final ModelFacts facts;
  private final Architecture architecture;
  private final Accelerator devices;
  private final Parallelism parallelism;
  private final double weightsBytes;

  VllmBudget(FitQuestion question, Accelerator devices) {
    this.question = question;
    this.facts = question.facts();
    this.architecture = facts.architecture();
    this.devices = devices;
    this.parallelism = question.parallelism();
    this.weightsBytes =
        (double) facts.budgetedWeightsBytes() / parallelism.devices() * LOAD_EXPANSION;
  }

  @Override
  public Estimate.Question optimistic(int parallelRequests) {
    return estimate(
        OPTIMISTIC_OVERHEAD_GIB * GIB + OPTIMISTIC_OVERHEAD_OF_WEIGHTS * weightsBytes,
        architecture::kvBytes);
  }

  @Override
  public Estimate.Question cautious(int parallelRequests) {
    double outside = parallelism.tensor() == 1 ? OUTSIDE_GIB : OUTSIDE_SHARED_GIB;
    return estimate(
        (activationsGib() + outside) * GIB, tokens -> tokens * architecture.kvBytesPerToken());
  }

  private double activationsGib() {
    if (architecture.experts() != null) {
      return ACTIVATIONS_EXPERTS_GIB;
    }
    return "qwen".equals(facts.family()) ? ACTIVATIONS_QWEN_GIB : ACTIVATIONS_GIB;
  }

  private Estimate.Question estimate(double overheadBytes, LongUnaryOperator bytesOfRequest) {
    Long measured = question.measuredOverheadBytes();
    return new Estimate.Question(
        devices.memoryBytes() * UTILIZATION_PERCENT / 100,
        (long) Math.ceil(weightsBytes),
        measured == null ? (long) Math.ceil(overheadBytes) : measured,
        parallelism.shareOfCache(architecture, architecture.kvBytesPerToken()),
        tokens -> parallelism.shareOfCache(architecture, bytesOfRequest.applyAsLong(tokens)),
        1);
  }

  @Override
  public int parallelRequests(Estimate optimistic, Estimate cautious) {
    return Math.max(LEAST_PARALLEL, Math.min(MOST_PARALLEL, optimistic.concurrentRequests()));
  }

  @Override
  public EngineSettings settings(Parallelism shared, Estimate optimistic, Estimate cautious) {
    return new EngineSettings.Vllm(
        "0." + UTILIZATION_PERCENT,
        shared.tensor(),
        shared.pipeline(),
        devices.hasBfloat16() ? "auto" : "float16",
        0);
  }
}
