package dev.chartwright.yaml;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns plain data into records, after a schema has checked it. */
public final class DataBinder {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private DataBinder() {}

  /**
   * The record that the data describes.
   *
   * @throws tools.jackson.core.JacksonException if the data does not fit, which a schema should
   *     have said before
   */
  public static <T> T bind(Object plainData, Class<T> type) {
    return MAPPER.convertValue(plainData, type);
  }
}
