package dev.chartwright.yaml;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a manifest, there or not. A value of an odd type counts as absent where another is
 * asked for: that is for a schema to say.
 *
 * @param pointer JSON pointer to it
 * @param value plain data, null if it is not there
 */
public record YamlField(YamlDocument document, String pointer, @Nullable Object value) {

  /** A document's root. */
  public static YamlField root(YamlDocument document) {
    return new YamlField(document, "", document.root());
  }

  /** A field below, by its path with slashes. */
  public YamlField at(String path) {
    String below = pointer + "/" + path;
    return new YamlField(document, below, JsonPointers.find(document.root(), below));
  }

  /** Whether it has a value. */
  public boolean isThere() {
    return value != null;
  }

  /** Whether it has this value. */
  public boolean is(Object other) {
    return other.equals(value);
  }

  /** The text, empty if there is none. */
  public String text() {
    return value instanceof String text ? text : "";
  }

  /** The text, or the other one if there is none. */
  public String textOr(String other) {
    return value instanceof String text && !text.isEmpty() ? text : other;
  }

  /** The items of the list, none if it is no list. */
  public List<YamlField> items() {
    List<YamlField> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        items.add(new YamlField(document, JsonPointers.child(pointer, index), list.get(index)));
      }
    }
    return items;
  }

  /** The map, empty if it is none. */
  public Map<?, ?> map() {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The last part of its path. */
  public String name() {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  /** A finding here. */
  public Finding say(Rule rule, String message, String hint) {
    return rule.at(document.place(pointer), message, hint);
  }

  /** A finding here that weighs other than the rule does. */
  public Finding say(Rule rule, Severity severity, String message, String hint) {
    return new Finding(rule, severity, document.place(pointer), message, hint);
  }
}
