package dev.chartwright.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.yaml.JsonPointers;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object as a flat table: pointer to scalar, as JSON text. Where the order of a list means
 * nothing, its items are addressed by what they are, {@code /env/[NAMESPACE]/value}; a command line
 * becomes a table of its flags, however they are spelled; a YAML text inside is read too.
 */
final class Nodes {

  private static final Set<String> SETS =
      Set.of("apiGroups", "resources", "verbs", "nonResourceURLs", "matchNames");
  private static final List<String> NAMES = List.of("name", "type", "pluginRef");

  private final SortedMap<String, String> table = new TreeMap<>();

  private Nodes() {}

  static SortedMap<String, String> of(@Nullable Object object) {
    Nodes nodes = new Nodes();
    nodes.add("", "", object);
    return nodes.table;
  }

  private void add(String pointer, String key, @Nullable Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((k, v) -> add(JsonPointers.child(pointer, (String) k), (String) k, v));
    } else if (value instanceof List<?> list && key.equals("args")) {
      addFlags(pointer, list);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        add(pointer + "/" + name(key, list.get(i), i), "", list.get(i));
      }
    } else if (value instanceof String text && key.endsWith(".yaml")) {
      add(
          pointer,
          "",
          YamlReader.read(key, text.getBytes(StandardCharsets.UTF_8)).value().orElseThrow().root());
    } else {
      String before = table.put(pointer, YamlWriter.json(value));
      assertThat(before).as("two values at %s", pointer).isNull();
    }
  }

  private static String name(String key, @Nullable Object item, int index) {
    if (SETS.contains(key)) {
      return "[" + item + "]";
    }
    if (key.equals("rules") && item instanceof Map<?, ?> rule) {
      return "[" + first(rule, "apiGroups") + ":" + first(rule, "resources") + "]";
    }
    if (item instanceof Map<?, ?> map) {
      return NAMES.stream()
          .filter(map::containsKey)
          .map(name -> "[" + map.get(name) + "]")
          .findFirst()
          .orElse(Integer.toString(index));
    }
    return Integer.toString(index);
  }

  private static String first(Map<?, ?> rule, String key) {
    Stream<?> all = rule.get(key) instanceof List<?> list ? list.stream() : Stream.of();
    return all.map(String::valueOf).sorted().findFirst().orElse("-");
  }

  private void addFlags(String pointer, List<?> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = (String) words.get(i);
      String value = "true";
      int equals = word.indexOf('=');
      if (equals >= 0) {
        value = word.substring(equals + 1);
        word = word.substring(0, equals);
      } else if (i + 1 < words.size() && !((String) words.get(i + 1)).startsWith("-")) {
        value = (String) words.get(++i);
      }
      table.put(pointer + "/[" + word + "]", YamlWriter.json(value));
    }
  }
}
