package dev.chartwright.serving;

import dev.chartwright.finding.Rule;

/** What must hold for a model to be served on its hardware. */
final class PlanRules {

  /** GGUF for llama.cpp, safetensors for vLLM. */
  static final Rule FORMAT =
      Rule.error("PLAN-001", "A model server must be able to read the model's format.");

  /** No image, no pod. */
  static final Rule IMAGE =
      Rule.error("PLAN-002", "A model server needs an image for the profile's accelerator.");

  /** The arithmetic of memory. */
  static final Rule MEMORY =
      Rule.error("PLAN-003", "Weights, cache and buffers must fit into the profile's memory.");

  /** Models are trained up to a length. */
  static final Rule CONTEXT =
      Rule.error("PLAN-004", "A request must not be longer than the model's context.");

  /** Heads are shared out among devices. */
  static final Rule PARALLEL =
      Rule.error("PLAN-005", "The number of devices must divide the model's attention heads.");

  /** What a stack has to say about itself. */
  static final Rule STACK = Rule.info("STACK-001", "A stack's known limits should be known.");

  private PlanRules() {}
}
