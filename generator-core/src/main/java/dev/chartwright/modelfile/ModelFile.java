package dev.chartwright.modelfile;

import dev.chartwright.finding.Outcome;
import dev.chartwright.model.Architecture;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an entry of the model catalogue from a model's own files. */
public final class ModelFile {

  private ModelFile() {}

  /**
   * The facts, or what is wrong with the file.
   *
   * @param repository where others find the model, {@code OWNER/NAME}; the files do not say
   */
  public static Outcome<ModelFacts> read(LocalModel model, String repository) {
    return GgufHeader.isGguf(model.bytes()) || model.fileName().endsWith(".gguf")
        ? GgufModel.read(model, repository)
        : SafetensorsModel.read(model, repository);
  }

  /** The name of an entry: lower case, with dashes. */
  public static String entryName(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replaceFirst("\\.gguf$", "")
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    return plain.isEmpty() ? "model" : plain.substring(0, Math.min(63, plain.length()));
  }

  /** The entry's file. */
  public static String yaml(String name, ModelFacts facts) {
    Map<String, @Nullable Object> spec = new LinkedHashMap<>();
    spec.put("displayName", facts.displayName());
    spec.put("format", facts.format());
    putIfKnown(spec, "family", facts.family());
    spec.put("servedName", facts.servedName());
    Map<String, @Nullable Object> source = new LinkedHashMap<>();
    source.put("repository", facts.source().repository());
    putIfKnown(source, "file", facts.source().file());
    spec.put("source", source);
    spec.put("weightsBytes", facts.weightsBytes());
    putIfKnown(spec, "quantisation", facts.quantisation());
    putIfKnown(spec, "needsBfloat16", facts.needsBfloat16());
    spec.put("architecture", architecture(facts.architecture()));
    putIfKnown(spec, "factSource", facts.factSource());
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("apiVersion", "chartwright.dev/v1alpha1");
    entry.put("kind", "Model");
    entry.put("metadata", Map.of("name", name));
    entry.put("spec", spec);
    return YamlWriter.yaml(entry);
  }

  private static Map<String, @Nullable Object> architecture(Architecture architecture) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("layers", architecture.layers());
    map.put("attentionHeads", architecture.attentionHeads());
    map.put("kvHeads", architecture.kvHeads());
    map.put("headDimension", architecture.headDimension());
    map.put("vocabularySize", architecture.vocabularySize());
    map.put("maximumContextTokens", architecture.maximumContextTokens());
    putIfKnown(map, "experts", architecture.experts());
    Architecture.SlidingWindow window = architecture.slidingWindow();
    if (window != null) {
      Map<String, Object> part = new LinkedHashMap<>();
      part.put("tokens", window.tokens());
      part.put("fullEvery", window.fullEvery());
      map.put("slidingWindow", part);
    }
    Architecture.LatentAttention latent = architecture.latentAttention();
    if (latent != null) {
      Map<String, Object> part = new LinkedHashMap<>();
      part.put("rank", latent.rank());
      part.put("ropeDimension", latent.ropeDimension());
      map.put("latentAttention", part);
    }
    return map;
  }

  private static void putIfKnown(
      Map<String, @Nullable Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
