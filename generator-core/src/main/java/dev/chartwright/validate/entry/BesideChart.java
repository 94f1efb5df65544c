package dev.chartwright.validate.entry;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Place;
import dev.chartwright.finding.Rule;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.validate.kkp.KkpContext;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chart that lies beside manifests: asked for by those that install it. */
public final class BesideChart implements KkpContext.Charts {

  private static final Rule HELD =
      Rule.info("KKP-034", "Values of an entry are worth holding to the chart that it installs.");

  private final String folder;
  private final String name;
  private final String version;
  private final Optional<KkpContext.Values> values;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A chart.
   *
   * @param folder what places begin with
   */
  public BesideChart(String folder, ChartTree files) {
    this.folder = folder;
    YamlField head = root(files, "Chart.yaml");
    this.name = head.at("name").text();
    this.version = head.at("version").text();
    this.values =
        schema(files)
            .map(schema -> new KkpContext.Values(root(files, "values.yaml").map(), schema));
  }

  @Override
  public Optional<KkpContext.Values> find(String chartName, String chartVersion) {
    return chartName.equals(name) && chartVersion.equals(version) ? values : Optional.empty();
  }

  /**
   * Why no values can be held to the schema of this chart.
   *
   * @param definitions those whose versions may install it
   */
  List<Finding> findings(List<YamlDocument> definitions) {
    return definitions.stream().anyMatch(this::isInstalledBy)
        ? List.copyOf(findings)
        : List.of(
            HELD.at(
                Place.of(folder + "/Chart.yaml", "/version"),
                "No manifest for KKP installs the chart `" + name + "` `" + version + "`.",
                "Name the chart of a version that is listed, and its values are held to it."));
  }

  private boolean isInstalledBy(YamlDocument definition) {
    return YamlField.root(definition).at("spec/versions").items().stream()
        .map(each -> each.at("template/source/helm"))
        .anyMatch(helm -> helm.at("chartName").is(name) && helm.at("chartVersion").is(version));
  }

  private Optional<JsonSchema> schema(ChartTree files) {
    String file = "values.schema.json";
    if (files.text(file) == null) {
      findings.add(
          HELD.at(
              Place.of(folder),
              "The chart has no `" + file + "` that values in manifests could be held to.",
              ""));
      return Optional.empty();
    }
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    root(files, file).map().forEach((key, value) -> schema.put(String.valueOf(key), value));
    // Our validator has one dialect, of which most of what is in use is a part.
    schema.remove("$schema");
    try {
      if (staysInside(schema, schema)) {
        JsonSchema compiled = JsonSchema.compile(schema);
        compiled.violations(root(files, "values.yaml").map());
        return Optional.of(compiled);
      }
    } catch (RuntimeException odd) {
      // Whatever a stranger's schema holds, it must not end the run; what is said is the same.
    }
    findings.add(
        HELD.at(
            Place.of(folder + "/" + file),
            "The schema of values cannot be used here.",
            "Correct it, or write it in draft 7 or later without references to other files."));
    return Optional.empty();
  }

  /** A reference that leads nowhere is found only when values come to it. */
  private static boolean staysInside(Object root, @Nullable Object schema) {
    if (schema instanceof List<?> list) {
      return list.stream().allMatch(each -> staysInside(root, each));
    }
    if (!(schema instanceof Map<?, ?> map)) {
      return true;
    }
    if (map.get("$ref") instanceof String reference
        && !(reference.matches("#(?:/.*)?")
            && JsonPointers.find(root, reference.substring(1)) != null)) {
      return false;
    }
    return map.values().stream().allMatch(each -> staysInside(root, each));
  }

  private static YamlField root(ChartTree files, String path) {
    String text = files.text(path);
    List<YamlDocument> documents =
        YamlReader.readManifests(path, text == null ? "" : text).value().orElse(List.of());
    return YamlField.root(
        documents.isEmpty() ? new YamlDocument(path, null, Map.of()) : documents.get(0));
  }
}
