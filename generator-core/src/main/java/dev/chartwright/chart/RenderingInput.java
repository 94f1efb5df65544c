package dev.chartwright.chart;

import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The part of a chart that a rendering depends on. Helm reads a chart anew for each one, and spends
 * most of that on CRDs, which are in no rendering, and on schemas of values that another schema has
 * already refused or let pass.
 */
public final class RenderingInput {

  private static final String SCHEMA = "values.schema.json";

  /** What a schema says of itself and not of the values. */
  private static final Set<String> HEAD =
      Set.of("$schema", "$id", "title", "description", "definitions");

  private RenderingInput() {}

  /**
   * A chart without CRDs, and without the schemas of subcharts that the schema above them holds.
   */
  public static ChartTree of(ChartTree chart) {
    SortedMap<String, String> rest = new TreeMap<>(chart.files());
    Map<String, Optional<Map<?, ?>>> read = new HashMap<>();
    rest.keySet()
        .removeIf(
            path ->
                path.startsWith("crds/")
                    || path.contains("/crds/")
                    || isImplied(
                        path, schema -> read.computeIfAbsent(schema, any -> schema(any, chart))));
    return new ChartTree(rest);
  }

  private static boolean isImplied(String path, Function<String, Optional<Map<?, ?>>> schemas) {
    if (!path.startsWith("charts/") && !path.contains("/charts/") || !path.endsWith("/" + SCHEMA)) {
      return false;
    }
    String folder = path.substring(0, path.length() - SCHEMA.length() - 1);
    int above = folder.lastIndexOf("charts/");
    String name = folder.substring(above + "charts/".length());
    Optional<Map<?, ?>> own = schemas.apply(path);
    Optional<Map<?, ?>> outer = schemas.apply(folder.substring(0, above) + SCHEMA);
    return own.isPresent()
        && outer.isPresent()
        && outer.get().get("properties") instanceof Map<?, ?> properties
        && properties.get(name) instanceof Map<?, ?> there
        && rules(there).equals(rules(own.get()))
        && definitions(outer.get()).entrySet().containsAll(definitions(own.get()).entrySet());
  }

  private static Map<Object, Object> rules(Map<?, ?> schema) {
    Map<Object, Object> rules = new LinkedHashMap<>(schema);
    rules.keySet().removeAll(HEAD);
    return rules;
  }

  private static Map<?, ?> definitions(Map<?, ?> schema) {
    return schema.get("definitions") instanceof Map<?, ?> map ? map : Collections.emptyMap();
  }

  /** One that cannot be read is left to Helm. */
  private static Optional<Map<?, ?>> schema(String path, ChartTree chart) {
    String text = chart.text(path);
    return text == null
        ? Optional.empty()
        : YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8))
            .value()
            .flatMap(document -> Optional.ofNullable(document.root()))
            .flatMap(root -> root instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty());
  }
}
