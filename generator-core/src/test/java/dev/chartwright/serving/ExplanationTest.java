package dev.chartwright.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.advice.BuiltInCatalog;
import dev.chartwright.advice.Pairing;
import dev.chartwright.finding.Place;
import org.junit.jupiter.api.Test;

/** Where numbers come from, as text. */
class ExplanationTest {

  @Test
  void theGuidesModelOnItsHardware() {
    assertThat(text("cpu-20c", "llama-3.2-1b-instruct-q4-k-m", "llama.cpp"))
        .isEqualTo(
            """
            matrix-cpu-20c: stack kkp-2.29
              model FITS: Llama 3.2 1B Instruct Q4_K_M by llama.cpp on cpu-20c
                given
                  hardware CPU, 20 cores: KKP 2.29 documentation, AI inference routing, step 6 (limits of the llama.cpp pod), verified on 2026-11-23
                  weights 799862912 B: size and parameters as llama.cpp's /v1/models reports them in the KKP 2.29 guide, verified on 2026-11-23
                  cache of one token 32768 B: 2 x 16 layers x 8 heads x 64 numbers x 2 B
                  cache of one request 256 MiB: 8192 tokens
                optimistic estimate fits: file, cells, logits and a process
                  available 6144 MiB: memory of the pod
                  weights 762 MiB: the file
                  cache 256 MiB: what must fit at full length
                  buffers and reserve 400 MiB: file, cells, logits and a process
                  free 4724 MiB: available, less weights, cache, buffers and reserve
                  largest context 131072 tokens: with which nothing would be free; the model knows 131072
                  requests of full length 19: what weights, buffers and reserve leave, by the cache of one request
                cautious estimate fits: the same with a reserve, all cells kept
                  available 6144 MiB: memory of the pod
                  weights 762 MiB: the file
                  cache 256 MiB: what must fit at full length
                  buffers and reserve 1322 MiB: the same with a reserve, all cells kept
                  free 3803 MiB: available, less weights, cache, buffers and reserve
                  largest context 129792 tokens: with which nothing would be free; the model knows 131072
                  requests of full length 15: what weights, buffers and reserve leave, by the cache of one request
                settings
                  context 8192 tokens: asked for, or what fits
                  requests at a time 1: asked for, or what the hardware does well
                  --threads 20: the cores of the profile
                  --cache-ram 3584 MiB: what weights, cache, buffers and reserve leave of the pod's memory
                  --n-gpu-layers 0: all of them, or none
                  start-up budget 1800 s: fetching over a slow link and loading
                  /dev/shm 0 MiB: the profile's
                  cache volume 3Gi: weights, a quarter more, and 2 GiB
            """);
  }

  @Test
  void slidingWindowsAndSharedDevicesAreExplained() {
    assertThat(text("nvidia-l4-x8", "gemma-2-9b-it", "vllm"))
        .contains(
            "cache of one request 2016 MiB: 8192 tokens, of which layers with a sliding window keep the last 4096",
            "optimistic estimate fits: as KAITO reckons",
            "cautious estimate fits: as llm-d's planner reckons",
            "--tensor-parallel-size 8:",
            "--pipeline-parallel-size 1:",
            "memory of a device x 0.9",
            "the files, and what loading adds, shared by 8 devices",
            "--dtype auto:");
    assertThat(text("cpu-64c", "qwen2.5-1.5b-instruct", "vllm"))
        .contains("VLLM_CPU_KVCACHE_SPACE ");
  }

  private static String text(String profile, String model, String server) {
    String stackName = BuiltInCatalog.names("stacks").last();
    StringBuilder text = new StringBuilder();
    write(
        Explanation.of(
            ServingPlanner.plan(
                    Pairing.selection(
                        stackName,
                        BuiltInCatalog.CATALOG
                            .stack(stackName, Place.of("test"))
                            .value()
                            .orElseThrow(),
                        profile,
                        model,
                        server))
                .value()
                .orElseThrow()),
        "",
        text);
    return text.toString();
  }

  private static void write(Explanation explanation, String indent, StringBuilder text) {
    text.append(indent).append(explanation.label());
    if (!explanation.value().isEmpty()) {
      text.append(' ').append(explanation.value());
    }
    if (!explanation.because().isEmpty()) {
      text.append(": ").append(explanation.because());
    }
    text.append('\n');
    explanation.parts().forEach(part -> write(part, indent + "  ", text));
  }
}
