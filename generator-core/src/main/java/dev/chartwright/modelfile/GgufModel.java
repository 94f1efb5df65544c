package dev.chartwright.modelfile;

import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.model.Architecture;
import dev.chartwright.model.ModelFacts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts from the header of a GGUF file. */
final class GgufModel {

  /** Names of {@code general.file_type}, as llama.cpp numbers them. */
  private static final Map<Long, String> FILE_TYPES =
      Map.ofEntries(
          Map.entry(0L, "F32"),
          Map.entry(1L, "F16"),
          Map.entry(2L, "Q4_0"),
          Map.entry(3L, "Q4_1"),
          Map.entry(7L, "Q8_0"),
          Map.entry(8L, "Q5_0"),
          Map.entry(9L, "Q5_1"),
          Map.entry(10L, "Q2_K"),
          Map.entry(11L, "Q3_K_S"),
          Map.entry(12L, "Q3_K_M"),
          Map.entry(13L, "Q3_K_L"),
          Map.entry(14L, "Q4_K_S"),
          Map.entry(15L, "Q4_K_M"),
          Map.entry(16L, "Q5_K_S"),
          Map.entry(17L, "Q5_K_M"),
          Map.entry(18L, "Q6_K"),
          Map.entry(25L, "IQ4_NL"),
          Map.entry(30L, "IQ4_XS"),
          Map.entry(32L, "BF16"),
          Map.entry(38L, "MXFP4"));

  private GgufModel() {}

  static Outcome<ModelFacts> read(LocalModel model, String repository) {
    Map<String, Object> header;
    try {
      header = GgufHeader.read(model.bytes());
    } catch (GgufHeader.Broken broken) {
      return Outcome.failed(
          ModelFileRules.GGUF.at(
              Place.of(model.fileName()),
              "The file " + broken.reason() + ".",
              "Fetch it again, or convert it anew with llama.cpp."));
    }
    return facts(model, repository, header);
  }

  private static Outcome<ModelFacts> facts(
      LocalModel model, String repository, Map<String, Object> header) {
    String type = String.valueOf(header.get("general.architecture"));
    Numbers numbers = new Numbers(header);
    int layers = numbers.needed(type + ".block_count");
    int heads = numbers.needed(type + ".attention.head_count");
    Integer kvHeads = numbers.optional(type + ".attention.head_count_kv");
    Integer keyLength = numbers.optional(type + ".attention.key_length");
    int dimension =
        keyLength == null
            ? numbers.needed(type + ".embedding_length") / Math.max(1, heads)
            : keyLength;
    int context = numbers.needed(type + ".context_length");
    int vocabulary = vocabulary(header, numbers, type);
    if (!numbers.absent().isEmpty()) {
      return Outcome.failed(
          numbers.absent().stream()
              .map(
                  key ->
                      ModelFileRules.GGUF_KEYS.at(
                          Place.of(model.fileName()),
                          "The header has no `" + key + "`.",
                          "Take the first file of a model in parts, and no adapter."))
              .toList());
    }
    Integer rank = numbers.optional(type + ".attention.kv_lora_rank");
    Integer rope = numbers.optional(type + ".rope.dimension_count");
    return Outcome.of(
        new ModelFacts(
            String.valueOf(header.getOrDefault("general.name", model.name())),
            "gguf",
            family(type),
            model.name(),
            new ModelFacts.Source(repository, model.fileName(), null),
            model.weightsBytes(),
            null,
            null,
            FILE_TYPES.get(header.getOrDefault("general.file_type", -1L)),
            null,
            new Architecture(
                layers,
                heads,
                kvHeads == null ? heads : kvHeads,
                dimension,
                vocabulary,
                context,
                numbers.optional(type + ".expert_count"),
                slidingWindow(numbers, type),
                rank == null || rope == null ? null : new Architecture.LatentAttention(rank, rope)),
            null,
            null,
            "header and size of the file",
            null));
  }

  private static int vocabulary(Map<String, Object> header, Numbers numbers, String type) {
    Object tokens = header.get("tokenizer.ggml.tokens");
    if (tokens instanceof GgufHeader.Counted counted) {
      return (int) Math.min(Integer.MAX_VALUE, counted.length());
    }
    return tokens instanceof List<?> list
        ? list.size()
        : numbers.needed(type + ".vocab_size", "tokenizer.ggml.tokens");
  }

  /** The header has the window; which layers have it is known by the architecture. */
  private static Architecture.@Nullable SlidingWindow slidingWindow(Numbers numbers, String type) {
    Integer window = numbers.optional(type + ".attention.sliding_window");
    Integer every =
        switch (type) {
          case "gemma2", "gpt-oss" -> Integer.valueOf(2);
          case "gemma3" -> Integer.valueOf(6);
          default -> null;
        };
    return window == null || every == null ? null : new Architecture.SlidingWindow(window, every);
  }

  private static @Nullable String family(String type) {
    return List.of("llama", "qwen", "gemma", "mistral", "phi", "gpt-oss", "deepseek").stream()
        .filter(type.toLowerCase(Locale.ROOT)::startsWith)
        .findFirst()
        .orElse(null);
  }
}
