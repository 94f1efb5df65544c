package dev.chartwright.modelfile;

import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.model.Architecture;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Facts from a {@code config.json} as the Hugging Face hub has it. */
final class SafetensorsModel {

  private SafetensorsModel() {}

  static Outcome<ModelFacts> read(LocalModel model, String repository) {
    return YamlReader.read(model.fileName(), model.bytes())
        .then(
            document ->
                document.root() instanceof Map<?, ?> root
                    ? facts(model, repository, text(root))
                    : Outcome.failed(
                        ModelFileRules.CONFIG.at(
                            Place.of(model.fileName()),
                            "The file is not a JSON object.",
                            "Name the folder that holds the model's `config.json`.")));
  }

  /** Models that see have the numbers of their text part one level deeper. */
  private static Map<String, @Nullable Object> text(Map<?, ?> root) {
    Map<String, @Nullable Object> flat = new LinkedHashMap<>();
    root.forEach((key, value) -> flat.put(String.valueOf(key), value));
    if (root.get("text_config") instanceof Map<?, ?> text) {
      text.forEach((key, value) -> flat.put(String.valueOf(key), value));
    }
    return flat;
  }

  private static Outcome<ModelFacts> facts(
      LocalModel model, String repository, Map<String, @Nullable Object> config) {
    Numbers numbers = new Numbers(config);
    int layers = numbers.needed("num_hidden_layers", "n_layer");
    int heads = numbers.needed("num_attention_heads", "n_head");
    Integer kvHeads = numbers.optional("num_key_value_heads");
    Integer headDimension = numbers.optional("head_dim");
    int dimension =
        headDimension == null
            ? numbers.needed("hidden_size", "n_embd") / Math.max(1, heads)
            : headDimension;
    Integer rank = numbers.optional("kv_lora_rank");
    Integer rope = numbers.optional("qk_rope_head_dim");
    Architecture architecture =
        new Architecture(
            layers,
            heads,
            kvHeads == null ? heads : kvHeads,
            dimension,
            numbers.needed("vocab_size"),
            numbers.needed("max_position_embeddings", "n_positions"),
            numbers.optional("num_experts", "n_routed_experts", "num_local_experts"),
            slidingWindow(config, numbers, layers),
            rank == null || rope == null ? null : new Architecture.LatentAttention(rank, rope));
    if (!numbers.absent().isEmpty()) {
      return Outcome.failed(
          numbers.absent().stream()
              .map(
                  key ->
                      ModelFileRules.CONFIG.at(
                          Place.of(model.fileName()),
                          "The file has no `" + key + "`.",
                          "Take the `config.json` of the model itself, not of an adapter."))
              .toList());
    }
    String family = family(config);
    return Outcome.of(
        new ModelFacts(
            model.name(),
            "safetensors",
            family,
            model.name(),
            new ModelFacts.Source(repository, null, null),
            model.weightsBytes(),
            null,
            null,
            quantisation(config),
            "gemma".equals(family) ? true : null,
            architecture,
            null,
            null,
            "config.json and sizes of the weight files",
            null));
  }

  private static Architecture.@Nullable SlidingWindow slidingWindow(
      Map<String, @Nullable Object> config, Numbers numbers, int layers) {
    Integer window = numbers.optional("sliding_window");
    if (window == null || Boolean.FALSE.equals(config.get("use_sliding_window"))) {
      return null;
    }
    if (config.get("layer_types") instanceof List<?> types && !types.isEmpty()) {
      long full = types.stream().filter("full_attention"::equals).count();
      return new Architecture.SlidingWindow(
          window, full == 0 ? layers + 1 : (int) (types.size() / full));
    }
    Integer pattern = numbers.optional("sliding_window_pattern");
    if (pattern != null) {
      return new Architecture.SlidingWindow(window, pattern);
    }
    // Every other layer in Gemma 2, which does not say so; elsewhere every layer has the window.
    return new Architecture.SlidingWindow(
        window, "gemma2".equals(config.get("model_type")) ? 2 : layers + 1);
  }

  private static String quantisation(Map<String, @Nullable Object> config) {
    if (config.get("quantization_config") instanceof Map<?, ?> quantisation
        && quantisation.get("quant_method") instanceof String method) {
      return method.toLowerCase(Locale.ROOT);
    }
    Object dtype =
        config.get("torch_dtype") == null ? config.get("dtype") : config.get("torch_dtype");
    return switch (Objects.requireNonNullElse(dtype, "bfloat16").toString()) {
      case "float16" -> "f16";
      case "float32" -> "f32";
      default -> "bf16";
    };
  }

  private static @Nullable String family(Map<String, @Nullable Object> config) {
    String type = String.valueOf(config.get("model_type")).toLowerCase(Locale.ROOT);
    return List.of("llama", "qwen", "gemma", "mistral", "phi", "gpt_oss", "deepseek").stream()
        .filter(type::startsWith)
        .map(family -> family.replace('_', '-'))
        .findFirst()
        .orElse(null);
  }
}
