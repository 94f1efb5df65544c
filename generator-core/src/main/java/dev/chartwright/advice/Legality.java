package dev.chartwright.advice;

import dev.chartwright.fit.FitQuestion;
import dev.chartwright.fit.Parallelism;
import dev.chartwright.hardware.Accelerator;
import dev.chartwright.model.Architecture;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What forbids a pairing of model, server and hardware before any arithmetic. */
final class Legality {

  private static final String ANY = "any";

  private final FitQuestion question;
  private final ModelFacts facts;
  private final ModelServer server;
  private final @Nullable Accelerator devices;
  private final List<Objection> objections = new ArrayList<>();

  private Legality(FitQuestion question) {
    this.question = question;
    this.facts = question.facts();
    this.server = question.server();
    this.devices = question.profile().accelerator();
  }

  static List<Objection> of(FitQuestion question) {
    Legality legality = new Legality(question);
    legality.format();
    legality.image();
    legality.slices();
    legality.numbers();
    legality.parallel();
    legality.context();
    return legality.objections;
  }

  private void format() {
    if (!server.modelFormats().contains(facts.format())) {
      objections.add(
          new Objection(
              FitRules.FORMAT,
              "/server",
              "`"
                  + question.serverName()
                  + "` does not read `"
                  + facts.format()
                  + "` models such as `"
                  + facts.displayName()
                  + "`.",
              "It reads `"
                  + String.join("`, `", server.modelFormats())
                  + "`: choose another server or another model."));
    }
  }

  /** A server that cannot read the model is to be replaced anyway, whatever its images. */
  private void image() {
    if (!objections.isEmpty()) {
      return;
    }
    String variant = question.profile().imageVariant();
    if (!server.images().containsKey(variant)) {
      objections.add(
          new Objection(
              FitRules.IMAGE,
              "/server",
              "`"
                  + question.serverName()
                  + "` has no image for `"
                  + variant
                  + "`, which the profile `"
                  + question.profileName()
                  + "` needs.",
              "It has images for `"
                  + String.join("`, `", new TreeMap<>(server.images()).keySet())
                  + "`: choose another profile or another server."));
    }
  }

  private void slices() {
    if (devices != null && devices.mig() != null && devices.count() != 1) {
      objections.add(
          new Objection(
              FitRules.MIG,
              "/profile",
              "The profile `"
                  + question.profileName()
                  + "` gives a pod `"
                  + devices.count()
                  + "` slices `"
                  + devices.mig().profile()
                  + "`, which cannot work together.",
              "Set `accelerator.count` to 1 and take a larger slice or a whole device."));
    }
  }

  /** GGUF has its own arithmetic on every device, so only other formats are asked. */
  private void numbers() {
    String quantisation = facts.quantisation();
    if (!objections.isEmpty() || facts.format().equals("gguf")) {
      return;
    }
    if (devices != null && !devices.hasBfloat16() && Boolean.TRUE.equals(facts.needsBfloat16())) {
      objections.add(
          new Objection(
              FitRules.BFLOAT16,
              "/model",
              "`"
                  + facts.displayName()
                  + "` needs bfloat16, in which `"
                  + devices.product()
                  + "` does not compute.",
              "Take a profile with a newer device, or a GGUF file of the model and llama.cpp."));
    }
    Map<String, Map<String, String>> table = server.quantisations();
    if (quantisation == null || table == null || isPlain(quantisation)) {
      return;
    }
    Map<String, String> variants = table.getOrDefault(quantisation, Map.of());
    String least = variants.get(question.profile().imageVariant());
    if (least == null || !reaches(least)) {
      objections.add(
          new Objection(
              FitRules.QUANTISATION,
              "/model",
              "`"
                  + question.serverName()
                  + "` does not compute `"
                  + quantisation
                  + "` on `"
                  + question.profile().displayName()
                  + "`.",
              variants.isEmpty()
                  ? "Choose the model in another number format."
                  : "It does on "
                      + shown(variants)
                      + ": choose another profile, or the model in another number format."));
    } else if (quantisation.equals("fp8") && (devices == null || !devices.hasFp8())) {
      objections.add(
          new Objection(
              FitRules.WEIGHT_ONLY,
              "/model",
              "`"
                  + question.serverName()
                  + "` computes fp8 weights in 16 bits on `"
                  + question.profile().displayName()
                  + "`, which saves memory but no time.",
              "A device of compute capability 8.9 or more computes in fp8."));
    }
  }

  private static boolean isPlain(String quantisation) {
    return switch (quantisation) {
      case "bf16", "f16", "f32" -> true;
      default -> false;
    };
  }

  private boolean reaches(String least) {
    return least.equals(ANY) || (devices != null && devices.hasComputeCapability(least));
  }

  private static String shown(Map<String, String> variants) {
    return new TreeMap<>(variants)
        .entrySet().stream()
            .map(
                each ->
                    each.getValue().equals(ANY)
                        ? "`" + each.getKey() + "`"
                        : "`" + each.getKey() + "` from compute capability " + each.getValue())
            .collect(Collectors.joining(", "));
  }

  private void parallel() {
    Integer asked = question.tensorParallel();
    int count = question.profile().deviceCount();
    Architecture architecture = facts.architecture();
    if (asked != null && !Parallelism.divides(architecture, Math.max(1, count), asked)) {
      String legal =
          IntStream.rangeClosed(1, Math.max(1, count))
              .filter(each -> Parallelism.divides(architecture, Math.max(1, count), each))
              .mapToObj(each -> "`" + each + "`")
              .collect(Collectors.joining(", "));
      objections.add(
          new Objection(
              FitRules.PARALLEL,
              "/tensorParallel",
              "`"
                  + asked
                  + "` devices to a layer do not go with the `"
                  + count
                  + "` devices of `"
                  + question.profileName()
                  + "` and the `"
                  + architecture.attentionHeads()
                  + "` heads (`"
                  + architecture.kvHeads()
                  + "` for keys and values) of `"
                  + facts.displayName()
                  + "`.",
              legal.isEmpty()
                  ? "Take a profile with fewer devices."
                  : "Take one of " + legal + ", or leave `tensorParallel` out."));
    }
  }

  private void context() {
    int maximum = facts.architecture().maximumContextTokens();
    Integer context = question.contextTokens();
    if (context != null && context > maximum) {
      objections.add(
          new Objection(
              FitRules.CONTEXT,
              "/contextTokens",
              "`"
                  + context
                  + "` tokens are more than the `"
                  + maximum
                  + "` of `"
                  + facts.displayName()
                  + "`.",
              "Set `contextTokens` to `" + maximum + "` or less."));
    }
  }
}
