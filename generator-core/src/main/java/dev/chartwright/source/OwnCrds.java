package dev.chartwright.source;

import dev.chartwright.api.ApiTypes;
import dev.chartwright.chart.ChartTree;
import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.finding.Place;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.validate.ObjectSchemas;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas of the custom kinds that a chart brings in {@code crds/}, its own or a subchart's.
 */
public final class OwnCrds implements ObjectSchemas {

  private final Map<String, Map<String, Object>> schemas = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private OwnCrds() {}

  /**
   * Reads the CRDs of a chart.
   *
   * @param chart what places begin with
   * @param types knows how a schema is closed
   */
  public static OwnCrds of(String chart, ChartTree files, ApiTypes types) {
    OwnCrds crds = new OwnCrds();
    files
        .files()
        .forEach(
            (path, text) -> {
              if (("/" + path).matches(".*/crds/.+\\.(?:yaml|yml|json)")) {
                crds.file(chart + "/" + path, text, types);
              }
            });
    return crds;
  }

  /** What could not be read. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public Optional<Map<String, Object>> jsonSchema(String apiVersion, String kind) {
    return Optional.ofNullable(schemas.get(apiVersion + " " + kind));
  }

  private void file(String file, String text, ApiTypes types) {
    Outcome<List<YamlDocument>> read = YamlReader.readManifests(file, text);
    if (read.value().isEmpty()) {
      findings.add(unreadable(file, "", "The file is not well-formed YAML."));
    }
    for (YamlDocument document : read.value().orElse(List.of())) {
      if (document.root() instanceof Map<?, ?> crd
          && "CustomResourceDefinition".equals(crd.get("kind"))) {
        crd(file, crd, types);
      }
    }
  }

  private void crd(String file, Map<?, ?> crd, ApiTypes types) {
    if (!(JsonPointers.find(crd, "/spec/versions") instanceof List<?> versions)) {
      findings.add(unreadable(file, "/spec/versions", "The CRD has no versions."));
      return;
    }
    for (int index = 0; index < versions.size(); index++) {
      String pointer = "/spec/versions/" + index;
      String group = String.valueOf(JsonPointers.find(crd, "/spec/group"));
      String name = String.valueOf(JsonPointers.find(crd, pointer + "/name"));
      String kind = String.valueOf(JsonPointers.find(crd, "/spec/names/kind"));
      String at = pointer + "/schema/openAPIV3Schema";
      if (JsonPointers.find(crd, at) instanceof Map<?, ?> schema) {
        version(new Version(file, at, group + "/" + name, kind), schema, types);
      } else {
        findings.add(unreadable(file, at, "The version `" + name + "` has no schema."));
      }
    }
  }

  private record Version(String file, String pointer, String apiVersion, String kind) {}

  /** Whatever a stranger's schema holds, it must not end the run. */
  private void version(Version version, Map<?, ?> schema, ApiTypes types) {
    Map<String, Object> plain = new HashMap<>();
    schema.forEach((key, value) -> plain.put(String.valueOf(key), value));
    try {
      Map<String, Object> closed = types.jsonSchema(version.apiVersion(), version.kind(), plain);
      JsonSchema.compile(closed);
      schemas.put(version.apiVersion() + " " + version.kind(), closed);
    } catch (RuntimeException odd) {
      findings.add(
          unreadable(
              version.file(),
              version.pointer(),
              "The schema of `" + version.apiVersion() + "` cannot be used here."));
    }
  }

  private static Finding unreadable(String file, String pointer, String message) {
    return SourceRules.CRD.at(
        Place.of(file, pointer),
        message,
        "Correct it; until then objects of its kind are not held to their schema.");
  }
}
