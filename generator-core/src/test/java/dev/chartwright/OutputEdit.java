package dev.chartwright;

import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One change of one object.
 *
 * @param kind the kind that it can be made to
 * @param path where, {@code *} for an item that is picked at random
 * @param to from what stands there to what stands there afterwards
 */
record OutputEdit(String kind, String path, Function<@Nullable Object, @Nullable Object> to) {

  static OutputEdit set(String kind, String path, @Nullable Object value) {
    return new OutputEdit(kind, path, any -> value);
  }

  static OutputEdit twice(String kind, String path) {
    return new OutputEdit(
        kind,
        path,
        old -> {
          List<@Nullable Object> list = new ArrayList<>((List<?>) old);
          list.add(list.get(0));
          return list;
        });
  }

  static OutputEdit text(String kind, String path, Function<String, String> to) {
    return new OutputEdit(kind, path, old -> to.apply((String) old));
  }

  /** A copy with one edit; nothing if the object is of another kind or has no such place. */
  Optional<Object> applied(String kind, @Nullable Object root, SplittableRandom random) {
    if (!this.kind.equals(kind)) {
      return Optional.empty();
    }
    Object copy = copy(root);
    String path = this.path;
    for (int star = path.indexOf('*'); star >= 0; star = path.indexOf('*')) {
      if (!(JsonPointers.find(copy, path.substring(0, star - 1)) instanceof List<?> list)
          || list.isEmpty()) {
        return Optional.empty();
      }
      path = path.substring(0, star) + random.nextInt(list.size()) + path.substring(star + 1);
    }
    int last = path.lastIndexOf('/');
    Object old = JsonPointers.find(copy, path);
    Object parent = JsonPointers.find(copy, path.substring(0, last));
    boolean needsOld =
        !this.path.matches(
            ".*/(filters|timeouts|tls|addresses|git|credentials"
                + "|selector|values|defaultValues|defaultDeployOptions|reconciliationInterval|hostnames"
                + "|includeDefaults|documentationURL)");
    if (needsOld && old == null || parent == null) {
      return Optional.empty();
    }
    put(parent, path.substring(last + 1), to.apply(old));
    return Optional.of(copy);
  }

  @SuppressWarnings("unchecked")
  private static void put(Object parent, String key, @Nullable Object value) {
    if (parent instanceof List<?> list) {
      ((List<@Nullable Object>) list).set(Integer.parseInt(key), value);
    } else {
      ((Map<String, @Nullable Object>) parent).put(key, value);
    }
  }

  private static Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, child) -> copy.put((String) key, copy(child)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copy(item)));
      return copy;
    }
    return value == null ? "" : value;
  }
}
