package dev.chartwright.serving;

import dev.chartwright.fit.EngineSettings;
import dev.chartwright.fit.Estimate;
import dev.chartwright.fit.Fit;
import dev.chartwright.fit.MemoryBudget;
import dev.chartwright.model.Architecture;
import dev.chartwright.model.ModelFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from, as a tree.
 *
 * @param label what it is
 * @param value what it comes to, with its unit; empty for a heading
 * @param because the formula or the source; empty if the parts say it all
 * @param parts what it is made of
 */
public record Explanation(String label, String value, String because, List<Explanation> parts) {

  private static final long MIB = 1L << 20;

  /** Copies the list. */
  public Explanation {
    parts = List.copyOf(parts);
  }

  /** A whole plan, one part for each model. */
  public static Explanation of(ServingPlan plan) {
    return new Explanation(
        plan.chartName(),
        "",
        "stack " + plan.stackName(),
        plan.models().stream().map(Explanation::of).toList());
  }

  /** One model: what is given, what fits, and the settings that follow. */
  public static Explanation of(ModelPlan plan) {
    Fit fit = plan.fit();
    return new Explanation(
        plan.name(),
        fit.verdict().name(),
        "%s by %s on %s"
            .formatted(plan.facts().displayName(), plan.serverName(), plan.profileName()),
        List.of(
            given(plan),
            estimate("optimistic estimate", plan, fit.optimistic(), origin(plan, true)),
            estimate("cautious estimate", plan, fit.cautious(), origin(plan, false)),
            settings(plan)));
  }

  private static Explanation given(ModelPlan plan) {
    ModelFacts facts = plan.facts();
    Architecture architecture = facts.architecture();
    List<Explanation> parts = new ArrayList<>();
    parts.add(
        leaf(
            "hardware",
            plan.profile().displayName(),
            source(plan.profile().factSource(), plan.profile().verifiedOn())));
    parts.add(
        leaf(
            "weights",
            facts.weightsBytes() + " B",
            (facts.isEstimated()
                    ? "estimated, %s %% are added; ".formatted(ModelFacts.ESTIMATE_MARGIN_PERCENT)
                    : "")
                + source(facts.factSource(), facts.verifiedOn())));
    parts.add(
        leaf("cache of one token", architecture.kvBytesPerToken() + " B", cache(architecture)));
    parts.add(
        leaf(
            "cache of one request",
            mebibytes(architecture.kvBytes(plan.contextTokens())),
            "%s tokens%s"
                .formatted(
                    plan.contextTokens(),
                    architecture.slidingWindow() == null
                        ? ""
                        : ", of which layers with a sliding window keep the last %s"
                            .formatted(architecture.slidingWindow().tokens()))));
    return new Explanation("given", "", "", parts);
  }

  private static String cache(Architecture architecture) {
    return architecture.latentAttention() == null
        ? "2 x %s layers x %s heads x %s numbers x 2 B"
            .formatted(architecture.layers(), architecture.kvHeads(), architecture.headDimension())
        : "%s layers x (%s + %s) numbers x 2 B"
            .formatted(
                architecture.layers(),
                architecture.latentAttention().rank(),
                architecture.latentAttention().ropeDimension());
  }

  private static String origin(ModelPlan plan, boolean optimistic) {
    if (plan.fit().measured()) {
      return "overhead as measured";
    }
    return switch (plan.engine().engine()) {
      case "vllm" ->
          plan.profile().accelerator() == null
              ? (optimistic ? "weights, cache and a process" : "a fifth on top")
              : (optimistic ? "as KAITO reckons" : "as llm-d's planner reckons");
      default ->
          optimistic
              ? "file, cells, logits and a process"
              : "the same with a reserve, all cells kept";
    };
  }

  private static Explanation estimate(
      String label, ModelPlan plan, Estimate estimate, String because) {
    MemoryBudget memory = estimate.memory();
    return new Explanation(
        label,
        estimate.fits() ? "fits" : "does not fit",
        because,
        List.of(
            leaf("available", mebibytes(memory.availableBytes()), available(plan)),
            leaf("weights", mebibytes(memory.weightsBytes()), weights(plan)),
            leaf("cache", mebibytes(memory.kvCacheBytes()), "what must fit at full length"),
            leaf("buffers and reserve", mebibytes(memory.overheadBytes()), because),
            leaf(
                "free",
                mebibytes(memory.freeBytes()),
                "available, less weights, cache, buffers and reserve"),
            leaf(
                "largest context",
                estimate.largestContextTokens() + " tokens",
                "with which nothing would be free; the model knows %s"
                    .formatted(plan.facts().architecture().maximumContextTokens())),
            leaf(
                "requests of full length",
                Integer.toString(estimate.concurrentRequests()),
                "what weights, buffers and reserve leave, by the cache of one request")));
  }

  private static String available(ModelPlan plan) {
    if (plan.profile().accelerator() == null) {
      return "memory of the pod";
    }
    return plan.engine() instanceof EngineSettings.Vllm vllm
        ? "memory of a device x " + vllm.gpuMemoryUtilization()
        : "memory of all devices";
  }

  private static String weights(ModelPlan plan) {
    if (!(plan.engine() instanceof EngineSettings.Vllm vllm)) {
      return "the file";
    }
    int devices = vllm.tensorParallel() * vllm.pipelineParallel();
    return "the files, and what loading adds"
        + (devices > 1 ? ", shared by %s devices".formatted(devices) : "");
  }

  private static Explanation settings(ModelPlan plan) {
    List<Explanation> parts = new ArrayList<>();
    parts.add(leaf("context", plan.contextTokens() + " tokens", "asked for, or what fits"));
    parts.add(
        leaf(
            "requests at a time",
            Integer.toString(plan.parallelRequests()),
            "asked for, or what the hardware does well"));
    if (plan.engine() instanceof EngineSettings.LlamaCpp llama) {
      parts.add(leaf("--threads", Integer.toString(llama.threads()), "the cores of the profile"));
      parts.add(
          leaf(
              "--cache-ram",
              llama.promptCacheMiB() + " MiB",
              "what weights, cache, buffers and reserve leave of the pod's memory"));
      parts.add(
          leaf("--n-gpu-layers", Integer.toString(llama.gpuLayers()), "all of them, or none"));
    } else if (plan.engine() instanceof EngineSettings.Vllm vllm) {
      if (vllm.cpuCacheGiB() > 0) {
        parts.add(
            leaf(
                "VLLM_CPU_KVCACHE_SPACE",
                vllm.cpuCacheGiB() + " GiB",
                "what weights and reserve leave of the pod's memory"));
      } else {
        parts.add(
            leaf(
                "--gpu-memory-utilization",
                vllm.gpuMemoryUtilization(),
                "set, because defaults differ"));
        parts.add(
            leaf(
                "--tensor-parallel-size",
                Integer.toString(vllm.tensorParallel()),
                "as many devices as divide the heads"));
        parts.add(
            leaf(
                "--pipeline-parallel-size",
                Integer.toString(vllm.pipelineParallel()),
                "the devices that are left"));
      }
      parts.add(
          leaf("--dtype", vllm.dtype(), "float16 where the device does not compute in bfloat16"));
    }
    parts.add(
        leaf(
            "start-up budget",
            plan.startupBudgetSeconds() + " s",
            "fetching over a slow link and loading"));
    parts.add(leaf("/dev/shm", mebibytes(plan.sharedMemoryBytes()), "the profile's"));
    parts.add(leaf("cache volume", plan.cache().size(), "weights, a quarter more, and 2 GiB"));
    return new Explanation("settings", "", "", parts);
  }

  private static Explanation leaf(String label, String value, String because) {
    return new Explanation(label, value, because, List.of());
  }

  private static String source(@Nullable String factSource, @Nullable String verifiedOn) {
    return (factSource == null ? "no source given" : factSource)
        + (verifiedOn == null ? ", unverified" : ", verified on " + verifiedOn);
  }

  private static String mebibytes(long bytes) {
    return Math.floorDiv(bytes, MIB) + " MiB";
  }
}
