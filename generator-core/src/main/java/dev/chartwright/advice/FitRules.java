package dev.chartwright.advice;

import dev.chartwright.finding.Rule;
import java.util.List;

/** What must hold for a model to be served on its hardware. */
final class FitRules {

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
      Rule.error(
          "PLAN-005", "The devices that share a layer must divide the devices and the heads.");

  /** The cautious arithmetic of memory. */
  static final Rule TIGHT =
      Rule.warning("PLAN-006", "Memory should be enough by the cautious estimate, too.");

  /** Old devices, and models that overflow in float16. */
  static final Rule BFLOAT16 =
      Rule.error("PLAN-007", "A model that needs bfloat16 needs a device that computes in it.");

  /** Kernels exist for some devices only. */
  static final Rule QUANTISATION =
      Rule.error("PLAN-008", "The server must compute the model's quantisation on the device.");

  /** Eight bits in memory, sixteen in the arithmetic. */
  static final Rule WEIGHT_ONLY =
      Rule.warning("PLAN-009", "An fp8 model should run on a device that computes in fp8.");

  /** A slice has no neighbours. */
  static final Rule MIG =
      Rule.error("PLAN-010", "A pod on slices of a device must have exactly one.");

  /** Reasons to refuse, in the order in which a pairing meets them. */
  private static final List<Rule> REFUSALS =
      List.of(FORMAT, IMAGE, MIG, BFLOAT16, QUANTISATION, PARALLEL, CONTEXT, MEMORY);

  private FitRules() {}

  /** How far a pairing came that is refused so: the farther, the more is learnt from it. */
  static int distance(Rule refusal) {
    return REFUSALS.indexOf(refusal);
  }
}
