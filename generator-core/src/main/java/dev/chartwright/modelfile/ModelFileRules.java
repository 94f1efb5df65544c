package dev.chartwright.modelfile;

import dev.chartwright.finding.Rule;

/** What a model's own files must hold to. */
final class ModelFileRules {

  /** Memory cannot be reckoned without them. */
  static final Rule CONFIG =
      Rule.error("MODEL-001", "A config.json must have the numbers that memory depends on.");

  /** A header that ends early, or is none. */
  static final Rule GGUF = Rule.error("MODEL-002", "A GGUF file must have a header in order.");

  /** The same numbers, under the names of GGUF. */
  static final Rule GGUF_KEYS =
      Rule.error("MODEL-003", "A GGUF header must have the numbers that memory depends on.");

  private ModelFileRules() {}
}
