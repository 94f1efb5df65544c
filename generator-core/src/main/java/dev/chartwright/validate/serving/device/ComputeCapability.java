package dev.chartwright.validate.serving.device;

import dev.chartwright.validate.PodTemplate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weakest NVIDIA GPU that a pod may land on, by what its node selector and its required node
 * affinity say. Labels are those of GPU feature discovery and of GKE.
 */
final class ComputeCapability {

  private static final String FAMILY = "nvidia.com/gpu.family";
  private static final String PRODUCT = "nvidia.com/gpu.product";
  private static final String MAJOR = "nvidia.com/gpu.compute.major";
  private static final String GKE = "cloud.google.com/gke-accelerator";

  /** The oldest capability of each family, from GPU feature discovery. */
  private static final Map<String, String> FAMILIES =
      Map.of(
          "pascal", "6.0",
          "volta", "7.0",
          "turing", "7.5",
          "ampere", "8.0",
          "ada-lovelace", "8.9",
          "hopper", "9.0",
          "blackwell", "10.0");

  /** A part of a product's label, longer ones first where one holds another. */
  private static final List<Map.Entry<String, String>> PRODUCTS =
      List.of(
          Map.entry("p100", "6.0"),
          Map.entry("p4", "6.1"),
          Map.entry("v100", "7.0"),
          Map.entry("t4", "7.5"),
          Map.entry("rtx-6000-ada-generation", "8.9"),
          Map.entry("a100", "8.0"),
          Map.entry("a30", "8.0"),
          Map.entry("a10g", "8.6"),
          Map.entry("a10", "8.6"),
          Map.entry("a40", "8.6"),
          Map.entry("l40s", "8.9"),
          Map.entry("l40", "8.9"),
          Map.entry("l4", "8.9"),
          Map.entry("h100", "9.0"),
          Map.entry("gh200", "9.0"),
          Map.entry("h200", "9.0"),
          Map.entry("b200", "10.0"));

  private ComputeCapability() {}

  /** The weakest one; empty if the pod may land anywhere or on what is not known here. */
  static Optional<BigDecimal> weakest(PodTemplate pod) {
    List<Optional<BigDecimal>> bounds = new ArrayList<>();
    if (pod.spec("/nodeSelector") instanceof Map<?, ?> selector) {
      selector.forEach((label, value) -> bounds.add(of(label.toString(), String.valueOf(value))));
    }
    if (pod.spec(
            "/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution"
                + "/nodeSelectorTerms")
        instanceof List<?> terms) {
      // One of the terms must hold: the weakest of them counts, if all of them say something.
      List<Optional<BigDecimal>> each = terms.stream().map(ComputeCapability::ofTerm).toList();
      if (!each.isEmpty() && each.stream().allMatch(Optional::isPresent)) {
        bounds.add(each.stream().flatMap(Optional::stream).min(BigDecimal::compareTo));
      }
    }
    // All of the bounds hold at once: the strongest counts.
    return bounds.stream().flatMap(Optional::stream).max(BigDecimal::compareTo);
  }

  private static Optional<BigDecimal> ofTerm(@Nullable Object term) {
    if (!(term instanceof Map<?, ?> map)
        || !(map.get("matchExpressions") instanceof List<?> expressions)) {
      return Optional.empty();
    }
    return expressions.stream()
        .flatMap(
            each -> each instanceof Map<?, ?> expression ? ofExpression(expression).stream() : null)
        .max(BigDecimal::compareTo);
  }

  private static Optional<BigDecimal> ofExpression(Map<?, ?> expression) {
    String label = String.valueOf(expression.get("key"));
    if (!(expression.get("values") instanceof List<?> values) || values.isEmpty()) {
      return Optional.empty();
    }
    String first = String.valueOf(values.get(0));
    if ("Gt".equals(expression.get("operator"))) {
      return label.equals(MAJOR) && first.matches("[0-9]{1,3}")
          ? Optional.of(new BigDecimal(Integer.parseInt(first) + 1))
          : Optional.empty();
    }
    if (!"In".equals(expression.get("operator"))) {
      return Optional.empty();
    }
    List<Optional<BigDecimal>> each =
        values.stream().map(value -> of(label, String.valueOf(value))).toList();
    return each.stream().allMatch(Optional::isPresent)
        ? each.stream().flatMap(Optional::stream).min(BigDecimal::compareTo)
        : Optional.empty();
  }

  private static Optional<BigDecimal> of(String label, String value) {
    String lower = value.toLowerCase(java.util.Locale.ROOT);
    return switch (label) {
      case MAJOR ->
          value.matches("[0-9]{1,3}") ? Optional.of(new BigDecimal(value)) : Optional.empty();
      case FAMILY -> Optional.ofNullable(FAMILIES.get(lower)).map(BigDecimal::new);
      case PRODUCT, GKE ->
          PRODUCTS.stream()
              .filter(each -> lower.matches("(?:.*-)?" + each.getKey() + "(?:-.*)?"))
              .findFirst()
              .map(each -> new BigDecimal(each.getValue()));
      default -> Optional.empty();
    };
  }
}
