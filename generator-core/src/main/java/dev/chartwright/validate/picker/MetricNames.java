package dev.chartwright.validate.picker;

import dev.chartwright.kubernetes.ImageReference;
import dev.chartwright.validate.serving.ServerVersion;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainer.Engine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which gauges the servers have: llama.cpp's tools/server/README.md and its pull request 13660;
 * vLLM's 18354, 24245 and 29330.
 */
final class MetricNames {

  static final String OLD_KV = "vllm:gpu_cache_usage_perc";
  static final String KV = "vllm:kv_cache_usage_perc";

  private static final String QUEUE = "vllm:num_requests_waiting";

  static final List<Flag> FLAGS =
      List.of(
          new Flag("--total-queued-requests-metric", QUEUE, "llamacpp:requests_deferred"),
          new Flag(
              "--total-running-requests-metric",
              "vllm:num_requests_running",
              "llamacpp:requests_processing"),
          new Flag("--kv-cache-usage-percentage-metric", KV, ""),
          new Flag("--lora-info-metric", "vllm:lora_requests_info", ""),
          new Flag("--cache-info-metric", "vllm:cache_config_info", ""));

  private static final Set<String> LLAMA_CPP_QUEUES =
      Set.of("llamacpp:requests_deferred", "llamacpp:requests_processing");

  private static final Set<String> VLLM_QUEUES = Set.of(QUEUE, "vllm:num_requests_running");

  private MetricNames() {}

  /**
   * A flag that names a metric.
   *
   * @param vllm what it should be for vLLM
   * @param llamaCpp what it should be for llama.cpp; empty since it has no such metric
   */
  record Flag(String name, String vllm, String llamaCpp) {}

  /** What the endpoint picker makes of a metric's name. */
  enum Sight {
    /** It is there, or nothing is asked for. */
    SEEN,
    /** It is there, and will not be for long. */
    FADING,
    /** It is not there. */
    BLIND
  }

  /**
   * Whether a flag names a metric of Triton, TensorRT-LLM or SGLang, which no rule knows more of.
   */
  static boolean areOfAnotherServer(EndpointPicker picker) {
    return FLAGS.stream()
        .anyMatch(
            flag ->
                picker
                    .line()
                    .value(flag.name())
                    .filter(metric -> metric.matches("(?:nv_trt_llm_|trtllm_|sglang:).*"))
                    .isPresent());
  }

  static String wanted(Flag flag, ServingContainer server) {
    if (server.engine() == Engine.LLAMA_CPP) {
      return flag.llamaCpp();
    }
    boolean old = server.version().filter(version -> version.isBefore(0, 10)).isPresent();
    return flag.vllm().equals(KV) && old ? OLD_KV : flag.vllm();
  }

  static Sight sight(Flag flag, String spec, ServingContainer server) {
    String metric = spec.replaceFirst("\\{.*", "").strip();
    if (metric.isEmpty()) {
      return Sight.SEEN;
    }
    if (server.engine() == Engine.LLAMA_CPP) {
      return !flag.llamaCpp().isEmpty() && LLAMA_CPP_QUEUES.contains(metric)
          ? Sight.SEEN
          : Sight.BLIND;
    }
    if (flag.vllm().equals(KV)) {
      return kv(metric, server);
    }
    boolean seen =
        VLLM_QUEUES.contains(flag.vllm())
            ? VLLM_QUEUES.contains(metric)
            : metric.equals(flag.vllm());
    return seen ? Sight.SEEN : Sight.BLIND;
  }

  private static Sight kv(String metric, ServingContainer server) {
    Optional<ServerVersion> version = server.version();
    if (metric.equals(KV)) {
      return version.filter(each -> each.isBefore(0, 10)).isPresent() ? Sight.BLIND : Sight.SEEN;
    }
    if (!metric.equals(OLD_KV)) {
      return Sight.BLIND;
    }
    if (version.isEmpty()) {
      // A fork may stand where vLLM stood long ago; its own image is newer each time.
      boolean own = ImageReference.of(server.container().image()).name().startsWith("vllm-openai");
      return own ? Sight.FADING : Sight.SEEN;
    }
    return version.get().isBefore(0, 10)
        ? Sight.SEEN
        : version.get().isBefore(0, 12) ? Sight.FADING : Sight.BLIND;
  }
}
