package dev.chartwright.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.catalog.Catalog;
import dev.chartwright.catalog.ModelFiles;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.model.Architecture;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.resource.DirectoryResources;
import dev.chartwright.resource.ResourceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts from a model's own files, and what is said about broken ones. */
class ModelFileTest {

  private static final long SEED = Long.getLong("chartwright.seed", 20261124L);

  private static Map<String, Object> llama() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("general.architecture", "llama");
    keys.put("general.name", "Llama 3.2 1B Instruct");
    keys.put("general.file_type", 15);
    keys.put("general.licence.known", true);
    keys.put("llama.block_count", 16);
    keys.put("llama.context_length", 131_072);
    keys.put("llama.embedding_length", 2048);
    keys.put("llama.attention.head_count", 32);
    keys.put("llama.attention.head_count_kv", 8);
    keys.put("llama.rope.freq_base", 500_000f);
    keys.put("llama.attention.layer_norm_rms_epsilon", 1e-5);
    keys.put("general.size", 1L << 40);
    keys.put("general.short", (short) 7);
    keys.put("general.tags", List.of("chat", "text"));
    keys.put("tokenizer.ggml.tokens", Collections.nCopies(128_256, "t"));
    return keys;
  }

  @Test
  void aGgufHeaderHasEverything() {
    ModelFacts facts = gguf(llama());
    assertThat(facts.displayName()).isEqualTo("Llama 3.2 1B Instruct");
    assertThat(facts.format()).isEqualTo("gguf");
    assertThat(facts.family()).isEqualTo("llama");
    assertThat(facts.quantisation()).isEqualTo("Q4_K_M");
    assertThat(facts.weightsBytes()).isEqualTo(799_862_912L);
    assertThat(facts.source().file()).isEqualTo("model.gguf");
    assertThat(facts.architecture())
        .isEqualTo(new Architecture(16, 32, 8, 64, 128_256, 131_072, null, null, null));
    assertThat(facts.architecture().kvBytesPerToken()).isEqualTo(32_768);
  }

  @Test
  void windowsExpertsAndLatentAttentionAreFound() {
    Map<String, Object> keys = llama();
    keys.put("general.architecture", "gemma3");
    keys.put("gemma3.block_count", 62);
    keys.put("gemma3.context_length", 131_072);
    keys.put("gemma3.attention.key_length", 128);
    keys.put("gemma3.attention.head_count", 32);
    keys.put("gemma3.attention.head_count_kv", List.of(16, 16, 16));
    keys.put("gemma3.attention.sliding_window", 1024);
    assertThat(gguf(keys).architecture().slidingWindow())
        .isEqualTo(new Architecture.SlidingWindow(1024, 6));
    assertThat(gguf(keys).architecture().kvBytesPerToken()).isEqualTo(507_904);

    keys.put("general.architecture", "deepseek2");
    keys.put("deepseek2.block_count", 61);
    keys.put("deepseek2.context_length", 163_840);
    keys.put("deepseek2.attention.key_length", 192);
    keys.put("deepseek2.attention.head_count", 128);
    keys.put("deepseek2.attention.kv_lora_rank", 512);
    keys.put("deepseek2.rope.dimension_count", 64);
    keys.put("deepseek2.expert_count", 256);
    assertThat(gguf(keys).architecture().kvBytesPerToken()).isEqualTo(70_272);
    assertThat(gguf(keys).architecture().experts()).isEqualTo(256);
  }

  @Test
  void brokenHeadersAreSaidToBeBroken() {
    byte[] whole = GgufBytes.of(3, llama());
    assertThat(messages(read("model.gguf", new byte[0])))
        .containsExactly("MODEL-002 The file ends after `0` bytes in the middle of its header.");
    assertThat(messages(read("model.gguf", "PK\3\4....".getBytes(StandardCharsets.US_ASCII))))
        .containsExactly("MODEL-002 The file does not begin with `GGUF`.");
    assertThat(messages(read("model.gguf", GgufBytes.of(1, llama()))))
        .containsExactly("MODEL-002 The file has version `1`, where 2 and 3 are known.");
    byte[] manyKeys = whole.clone();
    Arrays.fill(manyKeys, 16, 24, (byte) 0xFF);
    assertThat(messages(read("model.gguf", manyKeys)))
        .containsExactly("MODEL-002 The file claims `18446744073709551615` keys.");
    byte[] longKey = whole.clone();
    Arrays.fill(longKey, 24, 28, (byte) 0x7F);
    assertThat(messages(read("model.gguf", longKey)))
        .containsExactly("MODEL-002 The file claims a text of `2139062143` bytes.");
  }

  @Test
  void noBeginningOfAFileMakesItThrow() {
    Map<String, Object> keys = llama();
    keys.put("tokenizer.ggml.tokens", Collections.nCopies(40, "token"));
    byte[] whole = GgufBytes.of(3, keys);
    for (int length = 4; length < whole.length; length++) {
      Outcome<ModelFacts> outcome = read("model.gguf", Arrays.copyOf(whole, length));
      assertThat(outcome.value()).as("%d bytes", length).isEmpty();
    }
    assertThat(read("model.gguf", whole).value()).isPresent();
  }

  @Test
  void noBrokenByteMakesItThrow() {
    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, Object> keys = llama();
    keys.put("tokenizer.ggml.tokens", Collections.nCopies(40, "token"));
    byte[] whole = GgufBytes.of(3, keys);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = whole.clone();
      for (int j = 0; j < 3; j++) {
        broken[random.nextInt(4, broken.length)] = (byte) random.nextInt(256);
      }
      Outcome<ModelFacts> outcome = read("model.gguf", broken);
      refused += outcome.value().isEmpty() ? 1 : 0;
    }
    System.out.println("GGUF headers with three broken bytes, seed " + SEED + ": " + refused);
    assertThat(refused).isBetween(5_000, 19_999);
  }

  @Test
  void aConfigHasEverything() {
    ModelFacts facts =
        config(
            """
            {"model_type": "qwen3", "torch_dtype": "bfloat16", "num_hidden_layers": 40,
             "num_attention_heads": 40, "num_key_value_heads": 8, "head_dim": 128,
             "vocab_size": 151936, "max_position_embeddings": 40960,
             "sliding_window": null, "use_sliding_window": false}
            """);
    assertThat(facts.architecture())
        .isEqualTo(new Architecture(40, 40, 8, 128, 151_936, 40_960, null, null, null));
    assertThat(facts.quantisation()).isEqualTo("bf16");
    assertThat(facts.family()).isEqualTo("qwen");
    assertThat(facts.needsBfloat16()).isNull();
  }

  @Test
  void aConfigOfAModelThatSeesHasItsTextPart() {
    ModelFacts facts =
        config(
            """
            {"model_type": "gemma3", "text_config": {"num_hidden_layers": 34,
             "num_attention_heads": 8, "num_key_value_heads": 4, "head_dim": 256,
             "model_type": "gemma3_text", "vocab_size": 262208, "max_position_embeddings": 131072,
             "sliding_window": 1024, "sliding_window_pattern": 6}}
            """);
    assertThat(facts.architecture().slidingWindow())
        .isEqualTo(new Architecture.SlidingWindow(1024, 6));
    assertThat(facts.needsBfloat16()).isTrue();
  }

  @Test
  void windowsOfAConfigFollowItsLayers() {
    String rest =
        """
        "num_hidden_layers": 24, "num_attention_heads": 64, "hidden_size": 2880,
        "num_key_value_heads": 8, "head_dim": 64, "vocab_size": 201088,
        "max_position_embeddings": 131072, "num_local_experts": 32, "sliding_window": 128,
        "quantization_config": {"quant_method": "mxfp4"}}
        """;
    ModelFacts oss =
        config(
            "{\"model_type\": \"gpt_oss\", \"layer_types\": [\"sliding_attention\","
                + " \"full_attention\", \"sliding_attention\", \"full_attention\"], "
                + rest);
    assertThat(oss.architecture().slidingWindow())
        .isEqualTo(new Architecture.SlidingWindow(128, 2));
    assertThat(oss.quantisation()).isEqualTo("mxfp4");
    assertThat(oss.family()).isEqualTo("gpt-oss");
    assertThat(oss.architecture().experts()).isEqualTo(32);
    Architecture everywhere = config("{\"model_type\": \"mistral\", " + rest).architecture();
    assertThat(everywhere.kvBytes(100_000)).isEqualTo(24L * 128 * 2048);
    Architecture everyOther = config("{\"model_type\": \"gemma2\", " + rest).architecture();
    assertThat(everyOther.slidingWindow()).isEqualTo(new Architecture.SlidingWindow(128, 2));
  }

  @Test
  void aConfigThatIsNoObjectIsSaidToBeNone() {
    assertThat(messages(read("config.json", "[1]".getBytes(UTF))))
        .containsExactly("MODEL-001 The file is not a JSON object.");
    assertThat(read("config.json", "{\"a\": ".getBytes(UTF)).value()).isEmpty();
  }

  private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

  @Test
  void theEntryCanBeReadBack(@TempDir Path folder) throws IOException {
    ModelFacts facts = gguf(llama());
    String name = ModelFile.entryName("Llama-3.2_1B Instruct.gguf");
    assertThat(name).isEqualTo("llama-3.2-1b-instruct");
    Files.createDirectories(folder.resolve("models"));
    Files.writeString(
        folder.resolve("models").resolve(name + ".yaml"), ModelFile.yaml(name, facts));
    Catalog catalog =
        new Catalog(
            ResourceFolder.layered(
                List.of(new DirectoryResources(folder), BuiltInResources.load())));
    Outcome<ModelFacts> read = catalog.model(name, Place.of("test"));
    assertThat(read.findings()).isEmpty();
    assertThat(read.value()).contains(facts);
  }

  @Test
  void filesAreFoundAndMeasured(@TempDir Path folder) throws IOException {
    Path model = Files.createDirectory(folder.resolve("Qwen3-Tiny"));
    Path config = Files.writeString(model.resolve("config.json"), "{}");
    Path index = model.resolve("model.safetensors.index.json");
    Files.writeString(index, "{\"metadata\": {\"total_size\": 15231233024}}");
    assertThat(ModelFiles.read(config).value().orElseThrow().weightsBytes())
        .isEqualTo(15_231_233_024L);
    Files.writeString(index, "{\"metadata\": {}}");
    assertThat(ModelFiles.read(config).value()).isEmpty();
    Files.write(model.resolve("model-1.safetensors"), new byte[300]);
    Files.write(model.resolve("model-2.safetensors"), new byte[200]);
    Files.write(
        Files.createDirectory(model.resolve("original")).resolve("a.safetensors"), new byte[999]);
    LocalModel read = ModelFiles.read(model).value().orElseThrow();
    assertThat(read.weightsBytes()).isEqualTo(500);
    assertThat(read.name()).isEqualTo("Qwen3-Tiny");
    LocalModel named = ModelFiles.read(config).value().orElseThrow();
    assertThat(named.name()).isEqualTo("Qwen3-Tiny");
    assertThat(named.weightsBytes()).isEqualTo(500);
    Path file = Files.write(folder.resolve("a.gguf"), GgufBytes.of(3, llama()));
    assertThat(ModelFiles.read(file).value().orElseThrow().weightsBytes())
        .isEqualTo(Files.size(file));
    assertThat(messages(ModelFiles.read(folder.resolve("none"))))
        .containsExactly("MODEL-004 There is no file or folder `none`.");
  }

  private static ModelFacts gguf(Map<String, Object> keys) {
    return read("model.gguf", GgufBytes.of(3, keys)).value().orElseThrow();
  }

  private static ModelFacts config(String json) {
    return read("config.json", json.getBytes(UTF)).value().orElseThrow();
  }

  private static Outcome<ModelFacts> read(String file, byte[] bytes) {
    return ModelFile.read(new LocalModel(file, "model", bytes, 799_862_912L), "owner/name");
  }

  private static List<String> messages(Outcome<?> outcome) {
    assertThat(outcome.value()).isEmpty();
    return outcome.findings().stream()
        .map((Finding finding) -> finding.rule().id() + " " + finding.message())
        .toList();
  }
}
