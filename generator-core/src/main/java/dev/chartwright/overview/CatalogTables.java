package dev.chartwright.overview;

import dev.chartwright.hardware.Accelerator;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Lists of what applications can name. */
public final class CatalogTables {

  private CatalogTables() {}

  /** A line for each profile, below a line of titles. */
  public static List<String> profiles(SortedMap<String, HardwareProfile> profiles) {
    return new TextTable(List.of("profile", "hardware", "cores", "memory", "devices"), 2)
        .lines(
            profiles.entrySet().stream()
                .map(
                    each ->
                        List.of(
                            each.getKey(),
                            each.getValue().displayName(),
                            Integer.toString(each.getValue().cpuCores()),
                            each.getValue().memory(),
                            devices(each.getValue())))
                .toList());
  }

  /** A line for each model, below a line of titles. */
  public static List<String> models(SortedMap<String, ModelFacts> models) {
    return new TextTable(List.of("model", "format", "weights in bytes", "context", "gate"), 2)
        .lines(
            models.entrySet().stream()
                .map(
                    each ->
                        List.of(
                            each.getKey(),
                            each.getValue().format(),
                            weights(each.getValue()),
                            number(each.getValue().architecture().maximumContextTokens()),
                            each.getValue().needsToken() ? "token" : ""))
                .toList());
  }

  private static String devices(HardwareProfile profile) {
    Accelerator accelerator = profile.accelerator();
    return accelerator == null
        ? ""
        : accelerator.count() + " x " + number(accelerator.memoryMiB()) + " MiB";
  }

  private static String weights(ModelFacts facts) {
    return (facts.isEstimated() ? "about " : "") + number(facts.weightsBytes());
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
