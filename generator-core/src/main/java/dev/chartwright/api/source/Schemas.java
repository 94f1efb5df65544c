package dev.chartwright.api.source;

import java.util.Map;

/** The words of the schemas that the type sources are read into, beyond those of OpenAPI. */
public final class Schemas {

  /** A named type, {@code bundle/Name}. */
  public static final String REF = "$ref";

  /** A lower bound on a named type, whose kind is not known before it is looked up. */
  static final String MIN = "$min";

  /** An upper bound on a named type. */
  static final String MAX = "$max";

  /** CEL rules. */
  public static final String RULES = "x-kubernetes-validations";

  private Schemas() {}

  static boolean isNumber(Map<String, Object> schema) {
    return "integer".equals(schema.get("type")) || "number".equals(schema.get("type"));
  }

  /** A schema inside a schema. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
