package dev.chartwright;

import static dev.chartwright.BreakingEdits.append;
import static dev.chartwright.BreakingEdits.context;
import static dev.chartwright.BreakingEdits.flag;
import static dev.chartwright.BreakingEdits.picker;
import static dev.chartwright.BreakingEdits.spec;
import static dev.chartwright.BreakingEdits.variable;
import static dev.chartwright.RenderedEdits.map;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Single edits of what a chart of ours renders to that break nothing. */
final class HarmlessEdits {

  private HarmlessEdits() {}

  static List<Consumer<RenderedEdits>> all() {
    return List.of(
        edits -> map(edits.pod("llama.cpp").owner().get("spec")).put("replicas", 5L),
        spec("priorityClassName", "high"),
        spec("terminationGracePeriodSeconds", 1200L),
        spec("tolerations", List.of(Map.of("operator", "Exists"))),
        variable("LOG_LEVEL", "debug"),
        variable("TOKENIZER", "meta-llama/Llama-3.2-1B-Instruct"),
        variable("CHECKSUM", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        append("llama.cpp", "--no-webui"),
        append("llama.cpp", "-ctk", "q8_0"),
        append("llama.cpp", "--batch_size", "512"),
        append("vllm-openai", "--enable-prefix-caching"),
        append("vllm-openai", "--no-enable-log-requests"),
        append("vllm-openai", "--compilation-config.level=3"),
        append("vllm-openai", "-O3"),
        append("vllm-openai", "--hf-overrides", "{\"a\": 1}"),
        append("/epp", "-v=4"),
        append("/epp", "--v", "4"),
        append("/epp", "--enable-pprof=false"),
        flag("llama.cpp", "--cache-ram", "0"),
        flag("llama.cpp", "--threads", "4"),
        flag("llama.cpp", "--ctx-size", "8192"),
        picker("weight: 2", "weight: 7"),
        picker("plugins:", "plugins:\n  - type: max-score-picker"),
        context("runAsUser", 1000L),
        edits -> map(edits.object("Service").get("metadata")).put("annotations", Map.of("a", "b")),
        edits -> edits.pod().container().put("imagePullPolicy", "IfNotPresent"));
  }
}
