package dev.chartwright.validate.serving.device;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.validate.Release;
import dev.chartwright.validate.ReleaseRule;
import dev.chartwright.validate.serving.ServingContainer;
import dev.chartwright.validate.serving.ServingContainer.Engine;
import dev.chartwright.validate.serving.ServingContainers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks of a device only numbers that it can calculate with. */
record NumbersFitDevice(ServingContainers servers) implements ReleaseRule {

  static final Rule RULE =
      Rule.error("SRV-012", "vLLM's data type and quantisation must be ones that its device has.");

  /** The lowest compute capability, from vLLM's docs/features/quantization. */
  private static final Map<String, String> QUANTISATIONS =
      Map.of(
          "awq", "7.5",
          "awq_marlin", "8.0",
          "gptq", "7.0",
          "gptq_marlin", "8.0",
          "fp8", "7.5");

  /** What AMD's GPUs do not have, from the same table. */
  private static final Set<String> NOT_ON_AMD = Set.of("awq", "awq_marlin", "bitsandbytes");

  /** What Gaudi does not have. */
  private static final Set<String> NOT_ON_GAUDI =
      Set.of("awq", "awq_marlin", "bitsandbytes", "gguf");

  @Override
  public List<Finding> check(Release release) {
    List<Finding> findings = new ArrayList<>();
    for (ServingContainer server : servers.in(release)) {
      if (server.engine() == Engine.VLLM) {
        check(server, findings);
      }
    }
    return findings;
  }

  private static void check(ServingContainer server, List<Finding> findings) {
    String resource = Devices.of(server).resource();
    String quantisation = server.line().value("--quantization").orElse("");
    if (resource.startsWith("amd.com/") && NOT_ON_AMD.contains(quantisation)
        || resource.startsWith("habana.ai/") && NOT_ON_GAUDI.contains(quantisation)) {
      add(server, "--quantization", quantisation, "`" + resource + "`", findings);
    }
    if (!resource.startsWith("nvidia.com/")) {
      return;
    }
    Optional<BigDecimal> weakest = ComputeCapability.weakest(server.pod());
    if (weakest.isEmpty()) {
      return;
    }
    String device = "a GPU of compute capability `" + weakest.get() + "`, which it may land on";
    String dtype = server.line().value("--dtype").orElse("");
    if (dtype.equals("bfloat16") && isBelow(weakest.get(), "8.0")) {
      add(server, "--dtype", dtype, device, findings);
    }
    String lowest = QUANTISATIONS.get(quantisation);
    if (lowest != null && isBelow(weakest.get(), lowest)) {
      add(server, "--quantization", quantisation, device, findings);
    }
  }

  private static boolean isBelow(BigDecimal capability, String lowest) {
    return capability.compareTo(new BigDecimal(lowest)) < 0;
  }

  private static void add(
      ServingContainer server, String flag, String value, String device, List<Finding> findings) {
    findings.add(
        RULE.at(
            server.place(flag),
            server.title()
                + " asks for `"
                + flag
                + "` `"
                + value
                + "`, which is not possible on "
                + device
                + ".",
            "Choose another one, `float16` for example, or bind the pod to newer devices: vLLM"
                + " does not start."));
  }
}
