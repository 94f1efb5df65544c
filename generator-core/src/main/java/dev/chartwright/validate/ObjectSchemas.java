package dev.chartwright.validate;

import java.util.Map;
import java.util.Optional;

/** Knows the JSON Schemas of some kinds. */
@FunctionalInterface
public interface ObjectSchemas {

  /** The schema of a kind as plain data; empty if the kind is not known here. */
  Optional<Map<String, Object>> jsonSchema(String apiVersion, String kind);
}
