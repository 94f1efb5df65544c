package dev.chartwright.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON text and Jackson's tree to and from plain data. */
public final class JsonReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

  private JsonReader() {}

  /**
   * Reads JSON that is known to be well-formed, such as our own resources.
   *
   * @throws tools.jackson.core.JacksonException if it is not
   */
  public static @Nullable Object plainData(String json) {
    return JSON.readValue(json, Object.class);
  }

  /**
   * Reads the JSON object of a file that is known to be well-formed.
   *
   * @throws tools.jackson.core.JacksonException if it is not
   */
  public static Object object(byte[] json) {
    return Objects.requireNonNull(plainData(new String(json, StandardCharsets.UTF_8)));
  }

  /** The same data as the tree type that the JSON Schema library validates. */
  public static JsonNode tree(@Nullable Object plainData) {
    return JSON.valueToTree(plainData);
  }
}
