package dev.chartwright.kubernetes;

import java.util.List;
import java.util.Map;

/** Schemas of Kubernetes' scalars that are more than a JSON type. */
final class Scalars {

  /** A number, or text with a suffix. */
  static final Map<String, Object> QUANTITY =
      Map.of(
          "type",
          List.of("string", "number", "null"),
          "pattern",
          "^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$",
          "x-hint",
          "Write a quantity: a number, then nothing or one of `n`, `u`, `m`, `k`, `M`, `G`, `T`,"
              + " `P`, `E`, `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`.");

  /** RFC 3339. */
  static final Map<String, Object> DATE_TIME =
      Map.of("type", List.of("string", "null"), "format", "date-time");

  /** Bytes as text. */
  static final Map<String, Object> BASE64 =
      Map.of(
          "type", List.of("string", "null"),
          "pattern", "^([A-Za-z0-9+/\\s]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?\\s*$",
          "x-hint", "Encode it with base64, or write plain text under `stringData`.");

  private Scalars() {}
}
