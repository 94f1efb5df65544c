package dev.chartwright.docs;

import dev.chartwright.advice.BuiltInCatalog;
import dev.chartwright.catalog.Catalog;
import dev.chartwright.finding.Place;
import dev.chartwright.hardware.HardwareProfile;
import dev.chartwright.model.ModelFacts;
import dev.chartwright.model.ModelServer;
import dev.chartwright.resource.BuiltInResources;
import dev.chartwright.stack.Stack;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the built-in catalogue has, as tables. */
final class CatalogueTables {

  private static final Catalog CATALOG = new Catalog(BuiltInResources.load());
  private static final Place HERE = Place.of("catalogue.md");
  private static final Pattern VARIANT = Pattern.compile("^(.*?)-(x\\d+|mig-.*|avx512|amx)$");

  private CatalogueTables() {}

  /** Profiles that are no variant of another one, with the endings of their variants. */
  static String hardwareFamilies() {
    List<String> names = List.copyOf(BuiltInCatalog.names("hardware"));
    Predicate<String> isVariant =
        name -> {
          var parts = VARIANT.matcher(name);
          return parts.matches() && names.contains(parts.group(1));
        };
    StringBuilder table =
        new StringBuilder(
            "| Profile | Hardware | Cores | Memory | Also as |\n|---|---|---|---|---|");
    names.stream()
        .filter(isVariant.negate())
        .forEach(
            name -> {
              HardwareProfile profile = hardware(name);
              String variants =
                  names.stream()
                      .filter(each -> each.startsWith(name + "-") && isVariant.test(each))
                      .map(each -> "`" + each.substring(name.length()) + "`")
                      .collect(Collectors.joining(", "));
              table.append(
                  "\n| `%s` | %s | %d | %s | %s |"
                      .formatted(
                          name,
                          profile.displayName(),
                          profile.cpuCores(),
                          profile.memory(),
                          variants));
            });
    return table.toString();
  }

  /** All profiles, with links to their pages beside the table. */
  static String hardware() {
    StringBuilder table =
        new StringBuilder(
            "| Profile | Hardware | Cores | Memory | Devices | Verified |\n|---|---|---|---|---|---|");
    for (String name : BuiltInCatalog.names("hardware")) {
      HardwareProfile profile = hardware(name);
      table.append(
          "\n| [`%s`](%s.md) | %s | %d | %s | %s | %s |"
              .formatted(
                  name,
                  name,
                  profile.displayName(),
                  profile.cpuCores(),
                  profile.memory(),
                  devices(profile),
                  profile.verifiedOn() == null ? "no" : profile.verifiedOn()));
    }
    return table.toString();
  }

  /** All models, likewise. */
  static String models() {
    StringBuilder table =
        new StringBuilder(
            "| Model | Is | Format | Weights, MiB | Context, tokens | Token needed |\n"
                + "|---|---|---|---:|---:|---|");
    for (String name : BuiltInCatalog.names("models")) {
      ModelFacts facts = CATALOG.model(name, HERE).value().orElseThrow();
      table.append(
          String.format(
              Locale.ROOT,
              "\n| [`%s`](%s.md) | %s | %s | %,d | %,d | %s |",
              name,
              name,
              facts.displayName(),
              facts.format(),
              facts.weightsBytes() >> 20,
              facts.architecture().maximumContextTokens(),
              facts.needsToken() ? "yes" : ""));
    }
    return table.toString();
  }

  /** All model servers. */
  static String servers() {
    StringBuilder table =
        new StringBuilder("| Server | Is | Reads | Images for |\n|---|---|---|---|");
    for (String name : BuiltInCatalog.names("servers")) {
      ModelServer server = CATALOG.server(name, HERE).value().orElseThrow();
      table.append(
          "\n| `%s` | %s %s | %s | %s |"
              .formatted(
                  name,
                  server.displayName(),
                  server.version(),
                  String.join(", ", server.modelFormats()),
                  String.join(", ", new TreeMap<>(server.images()).keySet())));
    }
    return table.toString();
  }

  /** All stacks. */
  static String stacks() {
    StringBuilder table =
        new StringBuilder(
            "| Stack | Is | kgateway | Endpoint picker | KKP |\n|---|---|---|---|---|");
    for (String name : BuiltInCatalog.names("stacks")) {
      Stack stack = CATALOG.stack(name, HERE).value().orElseThrow();
      table.append(
          "\n| `%s` | %s | %s | %s | %s to %s |"
              .formatted(
                  name,
                  stack.description(),
                  stack.kgateway().version(),
                  stack.endpointPicker().version(),
                  stack.kkp().minimumVersion(),
                  stack.kkp().maximumVersion()));
    }
    return table.toString();
  }

  private static HardwareProfile hardware(String name) {
    return CATALOG.hardware(name, HERE).value().orElseThrow();
  }

  private static String devices(HardwareProfile profile) {
    var accelerator = profile.accelerator();
    return accelerator == null
        ? ""
        : String.format(
            Locale.ROOT,
            "%d x `%s` of %,d MiB",
            accelerator.count(),
            accelerator.resourceName(),
            accelerator.memoryMiB());
  }
}
