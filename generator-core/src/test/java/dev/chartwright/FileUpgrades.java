package dev.chartwright;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits of what a chart of ours brings beside templates: CRDs in {@code crds/} and its head. */
final class FileUpgrades {

  private FileUpgrades() {}

  static List<UpgradeEdit> harmful(ChartTree chart) {
    List<UpgradeEdit> edits = new ArrayList<>();
    crds(chart).forEach((path, crd) -> edits.addAll(harmful(path, crd)));
    Map<String, String> subchart = Map.of("charts/more/Chart.yaml", "name: more\nversion: 1.0.0\n");
    Map<String, String> withSchema = new TreeMap<>(subchart);
    withSchema.put("charts/more/values.schema.json", "{\"additionalProperties\": false}");
    edits.add(UpgradeEdit.ofFiles("a schema in a subchart", subchart, withSchema, "UPG-011"));
    for (String version : List.of("1.0.0", "0.9.9", "1.0.0+2", "1.0.0-rc.1", "0.1.0")) {
      for (String file : List.of("README.md", "templates/gateway.yaml", "values.yaml")) {
        edits.add(
            UpgradeEdit.ofFiles(
                file + " under version " + version,
                Map.of(file, "# a\n"),
                Map.of(file, "# b\n", "Chart.yaml", UpgradeEdit.head(version)),
                "UPG-018"));
      }
    }
    return edits;
  }

  static List<UpgradeEdit> harmless(ChartTree chart) {
    List<UpgradeEdit> edits = new ArrayList<>();
    crds(chart)
        .forEach(
            (path, crd) -> {
              String text = YamlWriter.yaml(crd);
              Map<String, String> before = Map.of(path, text);
              edits.add(
                  UpgradeEdit.ofFiles(
                      path + " with a comment", before, Map.of(path, "# A comment.\n" + text)));
              edits.add(
                  UpgradeEdit.ofFiles(
                      path + " in another file", before, Map.of("crds/moved.yaml", text)));
              edits.add(
                  UpgradeEdit.ofFiles(
                      path + " as JSON", before, Map.of(path, YamlWriter.prettyJson(crd))));
              edits.add(
                  UpgradeEdit.ofFiles(
                      path + " with a label",
                      before,
                      changed(path, crd, "/metadata/labels", Change.with("a", "b"))));
            });
    edits.add(
        UpgradeEdit.ofFiles(
            "a new subchart with a schema",
            Map.of(),
            Map.of(
                "charts/more/Chart.yaml", "name: more\nversion: 1.0.0\n",
                "charts/more/values.yaml", "a: 1\n",
                "charts/more/values.schema.json", "{\"additionalProperties\": false}")));
    for (String version : List.of("1.0.1", "1.1.0", "2.0.0", "1.0.1-rc.1")) {
      for (String file :
          List.of("README.md", "templates/NOTES.txt", "templates/gateway.yaml", "files/a.txt")) {
        edits.add(
            UpgradeEdit.ofFiles(
                file + " under version " + version,
                Map.of(file, "# a\n"),
                Map.of(file, "# b\n", "Chart.yaml", UpgradeEdit.head(version))));
      }
      edits.add(
          UpgradeEdit.ofFiles(
              "the description under version " + version,
              Map.of(),
              Map.of(
                  "Chart.yaml",
                  UpgradeEdit.head(version) + "description: Other.\nappVersion: \"9\"\n")));
    }
    return edits;
  }

  private static List<UpgradeEdit> harmful(String path, Map<?, ?> crd) {
    Map<String, String> before = Map.of(path, YamlWriter.yaml(crd));
    List<UpgradeEdit> edits = new ArrayList<>();
    edits.add(UpgradeEdit.ofFiles(path + " gone", before, Map.of(), "UPG-003"));
    edits.add(UpgradeEdit.ofFiles(path + " new", Map.of(), before, "UPG-008"));
    edits.add(
        UpgradeEdit.ofFiles(
            path + " scope",
            before,
            changed(
                path,
                crd,
                "/spec/scope",
                scope -> "Cluster".equals(scope) ? "Namespaced" : "Cluster"),
            "UPG-007"));
    int index = 0;
    for (Object version : (List<?>) crd(crd, "/spec/versions")) {
      String at = "/spec/versions/" + index++;
      boolean served = Boolean.TRUE.equals(crd(version, "/served"));
      String title = path + " " + crd(version, "/name");
      if (served) {
        edits.add(
            UpgradeEdit.ofFiles(
                title + " not served",
                before,
                changed(path, crd, at + "/served", Change.set(false)),
                "UPG-005"));
        edits.add(
            UpgradeEdit.ofFiles(
                title + " gone", before, changed(path, crd, at, Change.GONE), "UPG-005"));
      }
      edits.add(
          UpgradeEdit.ofFiles(
              title + " with a field",
              before,
              changed(
                  path,
                  crd,
                  at + "/schema/openAPIV3Schema/properties",
                  Change.with("more", "string")),
              "UPG-008"));
      if (Boolean.TRUE.equals(crd(version, "/storage"))) {
        Map<Object, Object> next = new LinkedHashMap<>(map(version));
        next.put("name", "v99");
        next.put("storage", true);
        Object stored = Edit.with(crd, at + "/storage", Change.set(false));
        stored = Edit.with(stored, "/spec/versions", Change.added(next));
        edits.add(
            UpgradeEdit.ofFiles(
                title + " no longer stored",
                before,
                Map.of(path, YamlWriter.yaml(stored)),
                "UPG-006"));
      }
    }
    return edits;
  }

  /** The CRDs of a chart without the long part of their schemas, which no rule looks into. */
  private static Map<String, Map<?, ?>> crds(ChartTree chart) {
    Map<String, Map<?, ?>> crds = new TreeMap<>();
    chart
        .files()
        .forEach(
            (path, text) -> {
              if (path.contains("crds/") && path.endsWith(".yaml") && text.contains("scope: ")) {
                Object root =
                    YamlReader.readManifests(path, text).value().orElseThrow().get(0).root();
                int versions = ((List<?>) crd(root, "/spec/versions")).size();
                for (int index = 0; index < versions; index++) {
                  root =
                      Edit.with(
                          root,
                          "/spec/versions/" + index + "/schema/openAPIV3Schema",
                          Change.set(Map.of("type", "object", "properties", Map.of())));
                }
                crds.put(path, map(root));
              }
            });
    return crds;
  }

  private static Map<String, String> changed(
      String path, Map<?, ?> crd, String pointer, UnaryOperator<@Nullable Object> change) {
    return Map.of(path, YamlWriter.yaml(Edit.with(crd, pointer, change)));
  }

  private static Object crd(@Nullable Object crd, String pointer) {
    Object value = JsonPointers.find(crd, pointer);
    if (value == null) {
      throw new AssertionError("Nothing at " + pointer);
    }
    return value;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
