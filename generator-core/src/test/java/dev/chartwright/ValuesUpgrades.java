package dev.chartwright;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits of the values of a chart of ours and of the schema that describes them. */
final class ValuesUpgrades {

  private static final String VALUES = "values.yaml";
  private static final String SCHEMA = "values.schema.json";

  /** Of how many edits of files, which take longer than those of objects, one is made. */
  private static final int SHARE = 16;

  private final Map<String, String> before;
  private final Map<?, ?> values;
  private final Map<?, ?> schema;
  private final SplittableRandom random = new SplittableRandom(4711);
  private final List<UpgradeEdit> edits = new ArrayList<>();

  private ValuesUpgrades(ChartTree chart) {
    this.before =
        Map.of(
            VALUES, Objects.requireNonNull(chart.text(VALUES)),
            SCHEMA, Objects.requireNonNull(chart.text(SCHEMA)));
    this.values = plain(VALUES);
    this.schema = plain(SCHEMA);
  }

  static List<UpgradeEdit> harmful(ChartTree chart) {
    ValuesUpgrades upgrades = new ValuesUpgrades(chart);
    upgrades.breakValues("", upgrades.values);
    upgrades.tighten("", upgrades.schema);
    return upgrades.edits;
  }

  static List<UpgradeEdit> harmless(ChartTree chart) {
    ValuesUpgrades upgrades = new ValuesUpgrades(chart);
    upgrades.sayTheSame();
    upgrades.widen("", upgrades.schema);
    return upgrades.edits;
  }

  private void breakValues(String above, Map<?, ?> map) {
    map.forEach(
        (key, value) -> {
          String place = JsonPointers.child(above, String.valueOf(key));
          Object schemaWithout = Edit.with(schema, described(place), Change.GONE);
          Object without = Edit.with(values, place, Change.GONE);
          add("without " + place, without, schemaWithout, "UPG-009");
          Object renamed =
              Edit.with(without, place + "-renamed", Change.set(value == null ? "" : value));
          add("renamed " + place, renamed, schemaWithout, "UPG-009");
          if (value != null) {
            Object other = value instanceof String ? 7L : "a text";
            add(
                "other type " + place,
                Edit.with(values, place, Change.set(other)),
                schema,
                "UPG-010");
          }
          if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
            breakValues(place, inner);
          } else {
            Object changed =
                value instanceof Boolean on
                    ? (Object) !on
                    : value instanceof Long number
                        ? number + 1
                        : value instanceof String text ? text + "-x" : List.of("x");
            if (value == null || value instanceof Map || value instanceof List<?>) {
              return;
            }
            add(
                "default " + place,
                Edit.with(values, place, Change.set(changed)),
                schema,
                "UPG-012");
          }
        });
  }

  private void tighten(String at, Map<?, ?> node) {
    if (node.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (name, property) -> {
            String place = JsonPointers.child(at + "/properties", String.valueOf(name));
            if (property instanceof Map<?, ?> map && !map.containsKey("$ref")) {
              tighter(place, map);
              tighten(place, map);
            }
          });
    }
  }

  private void tighter(String place, Map<?, ?> node) {
    stricter(place, value -> false);
    Object type = node.get("type");
    if (type == null || node.containsKey("oneOf")) {
      return;
    }
    stricter(place + "/type", Change.set("null"));
    stricter(place + "/const", Change.set("only"));
    if (type.equals("string")) {
      stricter(place + "/pattern", old -> "^x" + old + "$");
      stricter(place + "/minLength", Change.set(9L));
      stricter(place + "/maxLength", Change.set(0L));
    } else if (type.equals("integer") || type.equals("number")) {
      stricter(place + "/minimum", Change.set(9_000_000_000L));
      stricter(place + "/maximum", Change.set(-9_000_000_000L));
    } else if (type.equals("array")) {
      stricter(place + "/minItems", Change.set(9L));
      stricter(place + "/maxItems", Change.set(0L));
    } else if (type.equals("object")) {
      stricter(place + "/required", Change.added("brand-new"));
    }
    if (node.get("enum") instanceof List<?> words && words.size() > 1) {
      stricter(place + "/enum/0", Change.GONE);
    }
  }

  private void stricter(String place, UnaryOperator<@Nullable Object> change) {
    add("schema " + place, values, Edit.with(schema, place, change), "UPG-011");
  }

  private void sayTheSame() {
    String text = Objects.requireNonNull(before.get(VALUES));
    for (String other :
        List.of(
            "# A comment.\n" + text,
            text.replaceAll("(?m)^( *)# .*$", "$1# Other words."),
            text.replaceAll("(?m)^ *#.*\\n", ""),
            text.replace("\n", "\n\n"),
            text + "\n# The end.\n",
            YamlWriter.yaml(values),
            YamlWriter.yaml(turned(values)),
            YamlWriter.prettyJson(values))) {
      edits.add(UpgradeEdit.ofFiles("other form", before, Map.of(VALUES, other, SCHEMA, schema())));
    }
    more("", values);
  }

  private void more(String above, Map<?, ?> map) {
    add(
        "one more in `" + above + "`",
        Edit.with(values, above + "/more", Change.set("x")),
        Edit.with(schema, described(above + "/more"), Change.set(Map.of("type", "string"))));
    map.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
            more(JsonPointers.child(above, String.valueOf(key)), inner);
          }
        });
  }

  private void widen(String at, Map<?, ?> node) {
    if (node.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (name, property) -> {
            String place = JsonPointers.child(at + "/properties", String.valueOf(name));
            if (property instanceof Map<?, ?> map && !map.containsKey("$ref")) {
              wider(place, map);
              widen(place, map);
            }
          });
    }
  }

  private void wider(String place, Map<?, ?> node) {
    looser(place + "/description", Change.set("Other words."));
    for (String bound :
        List.of("pattern", "minimum", "maximum", "minLength", "maxLength", "enum", "minItems")) {
      if (node.containsKey(bound)) {
        looser(place + "/" + bound, Change.GONE);
      }
    }
    if (node.get("type") instanceof String type) {
      looser(place + "/type", Change.set(List.of(type, "null")));
    }
    if (node.get("enum") instanceof List<?>) {
      looser(place + "/enum", Change.added("another"));
    }
    if (Boolean.FALSE.equals(node.get("additionalProperties"))) {
      looser(place + "/additionalProperties", Change.GONE);
    }
  }

  private void looser(String place, UnaryOperator<@Nullable Object> change) {
    add("wider schema " + place, values, Edit.with(schema, place, change));
  }

  private void add(
      String title, @Nullable Object newValues, @Nullable Object newSchema, String... ids) {
    if (random.nextInt(SHARE) == 0 && !(newValues == values && Objects.equals(newSchema, schema))) {
      edits.add(
          UpgradeEdit.ofFiles(
              title,
              before,
              Map.of(VALUES, YamlWriter.yaml(newValues), SCHEMA, YamlWriter.json(newSchema)),
              ids));
    }
  }

  private String schema() {
    return Objects.requireNonNull(before.get(SCHEMA));
  }

  private Map<?, ?> plain(String file) {
    Object root =
        YamlReader.readManifests(file, Objects.requireNonNull(before.get(file)))
            .value()
            .orElseThrow()
            .get(0)
            .root();
    return root instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String described(String place) {
    return place.replace("/", "/properties/");
  }

  private static Map<Object, @Nullable Object> turned(Map<?, ?> map) {
    List<Object> keys = new ArrayList<>(map.keySet());
    Collections.reverse(keys);
    Map<Object, @Nullable Object> turned = new LinkedHashMap<>();
    for (Object key : keys) {
      turned.put(key, map.get(key) instanceof Map<?, ?> inner ? turned(inner) : map.get(key));
    }
    return turned;
  }
}
