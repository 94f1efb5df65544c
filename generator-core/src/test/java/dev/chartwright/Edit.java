package dev.chartwright;

import dev.chartwright.validate.RenderedObject;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One change of one value of a rendered object.
 *
 * @param kinds kinds of objects that it is made in, divided by bars
 * @param pattern JSON pointer to the value, where an asterisk stands for every item or key
 * @param change makes the new value of the old one; null takes it away
 * @param ids the findings of which one must come
 * @param only a text that is in every object that it is made in
 */
record Edit(
    String kinds,
    String pattern,
    UnaryOperator<@Nullable Object> change,
    List<String> ids,
    String only) {

  static Edit of(
      String kinds, String pattern, UnaryOperator<@Nullable Object> change, String... ids) {
    return new Edit(kinds, pattern, change, List.of(ids), "");
  }

  Edit only(String text) {
    return new Edit(kinds, pattern, change, ids, text);
  }

  boolean isFor(RenderedObject object) {
    return List.of(kinds.split("\\|")).contains(object.kind())
        && String.valueOf(object.root()).contains(only);
  }

  /** Every place in an object that the pattern fits. */
  List<String> places(Object root) {
    List<String> places = List.of("");
    for (String token : pattern.substring(1).split("/", -1)) {
      List<String> next = new ArrayList<>();
      for (String place : places) {
        Object value = JsonPointers.find(root, place);
        if (!token.equals("*")) {
          next.add(place + "/" + token);
        } else if (value instanceof List<?> list) {
          for (int index = 0; index < list.size(); index++) {
            next.add(JsonPointers.child(place, index));
          }
        } else if (value instanceof Map<?, ?> map) {
          map.keySet().forEach(key -> next.add(JsonPointers.child(place, String.valueOf(key))));
        }
      }
      places = next;
    }
    return places;
  }

  /**
   * A copy of plain data with another value at a place that it has, or that its parent may have.
   */
  static @Nullable Object with(
      @Nullable Object root, String place, UnaryOperator<@Nullable Object> change) {
    if (place.isEmpty()) {
      return change.apply(root);
    }
    int end = place.indexOf('/', 1);
    String token = place.substring(1, end < 0 ? place.length() : end);
    String key = token.replace("~1", "/").replace("~0", "~");
    String rest = end < 0 ? "" : place.substring(end);
    if (root instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
      Object value = with(map.get(key), rest, change);
      if (value == null) {
        copy.remove(key);
      } else {
        copy.put(key, value);
      }
      return copy;
    }
    if (root instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      int index = Integer.parseInt(key);
      Object value = with(list.get(index), rest, change);
      if (value == null) {
        copy.remove(index);
      } else {
        copy.set(index, value);
      }
      return copy;
    }
    return root;
  }
}
