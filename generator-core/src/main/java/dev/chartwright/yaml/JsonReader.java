package dev.chartwright.yaml;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON text and Jackson's tree to and from plain data. */
public final class JsonReader {

  private JsonReader() {}

  /** Made at its first use, which {@link #tree} is not. */
  private static final class Mapper {
    private static final JsonMapper JSON =
        JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();
  }

  /**
   * Reads JSON that is known to be well-formed, such as our own resources.
   *
   * @throws tools.jackson.core.JacksonException if it is not
   */
  public static @Nullable Object plainData(String json) {
    return Mapper.JSON.readValue(json, Object.class);
  }

  /**
   * Reads the JSON object of a file that is known to be well-formed.
   *
   * @throws tools.jackson.core.JacksonException if it is not
   */
  public static Object object(byte[] json) {
    return Objects.requireNonNull(plainData(new String(json, StandardCharsets.UTF_8)));
  }

  /**
   * The same data as the tree type that the JSON Schema library validates. Built by hand: the
   * mapper's first use costs more than the whole check.
   */
  public static JsonNode tree(@Nullable Object plainData) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (plainData instanceof Map<?, ?> map) {
      ObjectNode object = nodes.objectNode();
      map.forEach((key, value) -> object.set(String.valueOf(key), tree(value)));
      return object;
    }
    if (plainData instanceof List<?> list) {
      ArrayNode array = nodes.arrayNode();
      list.forEach(item -> array.add(tree(item)));
      return array;
    }
    if (plainData instanceof String text) {
      return nodes.stringNode(text);
    }
    if (plainData instanceof Boolean truth) {
      return nodes.booleanNode(truth);
    }
    if (plainData instanceof Long number) {
      return nodes.numberNode((long) number);
    }
    if (plainData instanceof Integer number) {
      return nodes.numberNode((int) number);
    }
    if (plainData instanceof BigInteger number) {
      return nodes.numberNode(number);
    }
    if (plainData instanceof Double number) {
      return nodes.numberNode((double) number);
    }
    if (plainData == null) {
      return nodes.nullNode();
    }
    throw new IllegalArgumentException("Not plain data: " + plainData.getClass());
  }
}
