package dev.chartwright.validate;

import dev.chartwright.values.ValueNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that a chart is rendered with, made from their description: none at all, every switch
 * turned over alone, every pair of the switches that put components in and out, and every word of
 * every choice.
 */
public final class ValuesMatrix {

  private ValuesMatrix() {}

  /** Where values come from. */
  public enum Origin {
    /** Somebody means them: the chart's own, or a file of values in it. */
    CHOSEN,
    /** The chart's description allows them, so it must render with them. */
    TRIED,
    /** Nobody promised that the chart renders with them. */
    GUESSED
  }

  /**
   * One set of values.
   *
   * @param title what is other than the default, for example {@code gateway.enabled=false}; empty
   *     for the defaults
   */
  public record Entry(String title, Map<String, Object> values, Origin origin) {

    /** Values that somebody means. */
    public Entry(String title, Map<String, Object> values) {
      this(title, values, Origin.CHOSEN);
    }

    /** Values that the chart may refuse. */
    public static Entry guess(String title, Map<String, Object> values) {
      return new Entry(title, values, Origin.GUESSED);
    }
  }

  /** The sets of a matrix, the defaults first. */
  public static List<Entry> of(ValueNode.Group values, Matrix matrix) {
    List<Change> switches = new ArrayList<>();
    List<Change> choices = new ArrayList<>();
    values.only(
        (path, leaf) -> {
          if (leaf.defaultValue() instanceof Boolean on) {
            if (leaf.mayBe(!on)) {
              switches.add(new Change(path, !on, leaf.alongside()));
            }
          } else if (leaf.schema().get("enum") instanceof List<?> words) {
            words.stream()
                .filter(word -> !word.equals(leaf.defaultValue()))
                .forEach(word -> choices.add(new Change(path, word, leaf.alongside())));
          }
          return false;
        });
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("", Map.of()));
    if (matrix == Matrix.DEFAULTS) {
      return entries;
    }
    switches.forEach(each -> entries.add(entry(List.of(each))));
    choices.forEach(each -> entries.add(entry(List.of(each))));
    if (matrix == Matrix.SINGLES) {
      return entries;
    }
    List<Change> components =
        switches.stream().filter(each -> each.path().endsWith("enabled")).toList();
    for (int first = 0; first < components.size(); first++) {
      for (int second = first + 1; second < components.size(); second++) {
        entries.add(entry(List.of(components.get(first), components.get(second))));
      }
    }
    return entries;
  }

  private record Change(String path, Object value, Map<String, Object> alongside) {}

  private static Entry entry(List<Change> changes) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> titles = new ArrayList<>();
    for (Change change : changes) {
      change.alongside().forEach((path, value) -> put(values, keys(path), value));
      put(values, keys(change.path()), change.value());
      titles.add(change.path() + "=" + change.value());
    }
    return new Entry(String.join(",", titles), values, Origin.TRIED);
  }

  private static List<String> keys(String path) {
    return List.of(path.split("\\."));
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> values, List<String> path, Object value) {
    if (path.size() == 1) {
      values.put(path.get(0), value);
      return;
    }
    Map<String, Object> inner =
        (Map<String, Object>) values.computeIfAbsent(path.get(0), key -> new LinkedHashMap<>());
    put(inner, path.subList(1, path.size()), value);
  }
}
