package dev.chartwright.values;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** One entry of a chart's values: a group of entries or a single value. */
public sealed interface ValueNode {

  /** One or two plain sentences for the person who sets the value. */
  String sentence();

  /**
   * A mapping with known keys.
   *
   * @param children key to entry, in the order of the values file
   * @param isChart whether it is a chart's whole values, to which Helm adds {@code global}
   */
  record Group(String sentence, Map<String, ValueNode> children, boolean isChart)
      implements ValueNode {

    /** Keeps the order. */
    public Group {
      children = new LinkedHashMap<>(children);
    }

    /** A group inside a chart's values. */
    public Group(String sentence, Map<String, ValueNode> children) {
      this(sentence, children, false);
    }

    /** This group with one more entry at its end. */
    public Group plus(String key, ValueNode child) {
      Group more = new Group(sentence, children, isChart);
      if (more.children.put(key, child) != null) {
        throw new IllegalArgumentException("Described twice: " + key);
      }
      return more;
    }

    /** Only the values that are wanted, by dotted path, with the groups above them. */
    public Group only(BiPredicate<String, Leaf> wanted) {
      return only("", wanted);
    }

    private Group only(String path, BiPredicate<String, Leaf> wanted) {
      Map<String, ValueNode> kept = new LinkedHashMap<>();
      children.forEach(
          (key, child) -> {
            String at = path.isEmpty() ? key : path + "." + key;
            if (child instanceof Group group) {
              Group part = group.only(at, wanted);
              if (!part.children.isEmpty()) {
                kept.put(key, part);
              }
            } else if (wanted.test(at, (Leaf) child)) {
              kept.put(key, child);
            }
          });
      return new Group(sentence, kept, isChart);
    }

    /** The default of every entry, as the values file has it. */
    public Map<String, @Nullable Object> defaults() {
      Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
      children.forEach(
          (key, child) ->
              defaults.put(
                  key,
                  child instanceof Group group ? group.defaults() : ((Leaf) child).defaultValue()));
      return defaults;
    }
  }

  /**
   * A value.
   *
   * @param schema JSON Schema keywords of the value, its description left out
   * @param defaultValue what the values file has, plain data
   * @param shownInKkp whether a KKP user sees it in the form that KKP fills in
   * @param alongside dotted paths to what must be set too where this is not the default
   */
  record Leaf(
      String sentence,
      Map<String, Object> schema,
      @Nullable Object defaultValue,
      boolean shownInKkp,
      Map<String, Object> alongside)
      implements ValueNode {

    /** Keeps the order. */
    public Leaf {
      schema = new LinkedHashMap<>(schema);
      alongside = new LinkedHashMap<>(alongside);
    }

    /** A value that stands on its own and that KKP does not show. */
    public Leaf(String sentence, Map<String, Object> schema, @Nullable Object defaultValue) {
      this(sentence, schema, defaultValue, false, Map.of());
    }

    /** Whether the schema's list of words, if there is one, has a value. */
    public boolean mayBe(Object value) {
      return !(schema.get("enum") instanceof List<?> words) || words.contains(value);
    }
  }
}
