package dev.chartwright.docs;

import dev.chartwright.advice.FitMatrix;
import dev.chartwright.hardware.Accelerator;
import dev.chartwright.hardware.HardwareProfile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page for each hardware profile, and their index. */
final class ProfilePages {

  private ProfilePages() {}

  /** File name to page. */
  static SortedMap<String, String> of(FitMatrix matrix) {
    var best = matrix.best();
    SortedMap<String, String> pages = new TreeMap<>();
    matrix
        .profiles()
        .forEach(
            (name, profile) ->
                pages.put(
                    name + ".md",
                    page(name, profile)
                        + "\n"
                        + FitChapter.of(
                            "Model",
                            "models",
                            best.values().stream()
                                .map(row -> Objects.requireNonNull(row.get(name)))
                                .toList(),
                            FitMatrix.Cell::modelName)));
    pages.put("README.md", index());
    return pages;
  }

  private static String index() {
    return """
        # Hardware profiles

        What one pod of a model server gets: cores, host memory, and devices with the memory that
        their driver reports. Each has a page that also says what its node must have, and which models
        fit.

        """
        + CatalogueTables.hardware()
        + "\n";
  }

  private static String page(String name, HardwareProfile profile) {
    Accelerator accelerator = profile.accelerator();
    Facts facts =
        new Facts()
            .row("Cores", Integer.toString(profile.cpuCores()))
            .row("Instruction sets", code(profile.cpuFeatures()))
            .row("Memory", "`" + profile.memory() + "`")
            .row(
                "`/dev/shm`",
                profile.sharedMemory() == null ? "" : "`" + profile.sharedMemory() + "`");
    if (accelerator != null) {
      facts
          .row("Devices", "%d x `%s`".formatted(accelerator.count(), accelerator.resourceName()))
          .row("Product", accelerator.product())
          .row("Memory of a device", Facts.number(accelerator.memoryMiB()) + " MiB")
          .row("Slice", accelerator.mig() == null ? "" : "`" + accelerator.mig().profile() + "`")
          .row("Compute capability", accelerator.computeCapability())
          .row(
              "Computes in",
              (accelerator.hasBfloat16() ? "bfloat16" : "float16")
                  + (accelerator.hasFp8() ? ", fp8" : ""));
    }
    facts
        .row("Image variant", "`" + profile.imageVariant() + "`")
        .row("Node selector", map(profile.nodeSelector()))
        .row("Node must have", requirements(profile))
        .row("Tolerations", tolerations(profile.tolerations()))
        .row(
            "Runtime class",
            profile.runtimeClassName() == null ? "" : "`" + profile.runtimeClassName() + "`")
        .row("Longest answer", profile.longestRequestSeconds() + " s")
        .row("Source", Facts.source(profile.factSource(), profile.verifiedOn()));
    return "# "
        + name
        + "\n\n"
        + profile.displayName()
        + ". "
        + profile.description()
        + "\n"
        + (profile.note() == null ? "" : "\n" + profile.note() + "\n")
        + "\n"
        + facts.table();
  }

  private static String code(@Nullable List<String> words) {
    return words == null || words.isEmpty() ? "" : "`" + String.join("`, `", words) + "`";
  }

  private static String map(@Nullable Map<String, String> labels) {
    return labels == null
        ? ""
        : new TreeMap<>(labels)
            .entrySet().stream()
                .map(label -> "`" + label.getKey() + ": " + label.getValue() + "`")
                .collect(Collectors.joining(", "));
  }

  private static String requirements(HardwareProfile profile) {
    return profile.nodeRequirements() == null
        ? ""
        : profile.nodeRequirements().stream()
            .map(
                each ->
                    "`%s` %s%s"
                        .formatted(
                            each.key(),
                            each.operator(),
                            each.values() == null ? "" : " " + code(each.values())))
            .collect(Collectors.joining("; "));
  }

  private static String tolerations(@Nullable List<Map<String, Object>> tolerations) {
    return tolerations == null
        ? ""
        : tolerations.stream()
            .map(
                each ->
                    new TreeMap<>(each)
                        .entrySet().stream()
                            .map(part -> "`" + part.getKey() + ": " + part.getValue() + "`")
                            .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("; "));
  }
}
