package dev.chartwright.validate.picker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.validate.PodTemplate;
import dev.chartwright.validate.RenderedObject;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainers;
import dev.chartwright.yaml.YamlDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {

  private static final ServingContainers SERVERS = new ServingContainers(BuiltInResources.load());

  private static ServingContainer server(String image) {
    Map<String, Object> root =
        Map.of("spec", Map.of("containers", List.of(Map.of("image", image))));
    YamlDocument document = new YamlDocument("a.yaml", root, Map.of());
    return SERVERS
        .in(new PodTemplate(new RenderedObject("v1", "Pod", "ns", "a", document), ""))
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({
    // The queue, what runs, the KV cache, LoRA, the cache's layout: flags 0 to 4.
    "0, llamacpp:requests_deferred, a/llama.cpp:server-b10068, SEEN",
    "0, llamacpp:requests_processing, a/llama.cpp:server-b10068, SEEN",
    "0, vllm:num_requests_waiting, a/llama.cpp:server-b10068, BLIND",
    "0, '', a/llama.cpp:server-b10068, SEEN",
    "2, llamacpp:kv_cache_usage_ratio, a/llama.cpp:server-b10068, BLIND",
    "2, vllm:kv_cache_usage_perc, a/llama.cpp:server-b10068, BLIND",
    "3, vllm:lora_requests_info, a/llama.cpp:server-b10068, BLIND",
    "4, '', a/llama.cpp:server-b10068, SEEN",
    "0, vllm:num_requests_waiting, vllm/vllm-openai:v0.18.1, SEEN",
    "0, llamacpp:requests_deferred, vllm/vllm-openai:v0.18.1, BLIND",
    "1, vllm:num_requests_running, vllm/vllm-openai:v0.18.1, SEEN",
    "1, vllm:num_requests_running, a/llama.cpp:server-b10068, BLIND",
    "1, llamacpp:requests_processing, a/llama.cpp:server-b10068, SEEN",
    "0, 'vllm:num_requests_waiting{a=b}', vllm/vllm-openai:v0.18.1, SEEN",
    "2, vllm:gpu_cache_usage_perc, vllm/vllm-openai:v0.9.2, SEEN",
    "2, vllm:gpu_cache_usage_perc, vllm/vllm-openai:v0.10.0, FADING",
    "2, vllm:gpu_cache_usage_perc, vllm/vllm-openai:v0.11.2, FADING",
    "2, vllm:gpu_cache_usage_perc, vllm/vllm-openai:v0.12.0, BLIND",
    "2, vllm:gpu_cache_usage_perc, vllm/vllm-openai:latest, FADING",
    "2, vllm:kv_cache_usage_perc, vllm/vllm-openai:v0.9.2, BLIND",
    "2, vllm:kv_cache_usage_perc, vllm/vllm-openai:v0.10.0, SEEN",
    "2, vllm:kv_cache_usage_perc, vllm/vllm-openai:latest, SEEN",
    "2, vllm:gpu_cache_usage_perc, opea/vllm-gaudi:1.22.0, SEEN",
    "2, other, vllm/vllm-openai:v0.18.1, BLIND",
    "3, vllm:lora_requests_info, vllm/vllm-openai:v0.18.1, SEEN",
    "4, vllm:lora_requests_info, vllm/vllm-openai:v0.18.1, BLIND"
  })
  void areWhatTheServersHave(int flag, String metric, String image, String sight) {
    assertThat(MetricNames.sight(MetricNames.FLAGS.get(flag), metric, server(image)))
        .hasToString(sight);
  }
}
