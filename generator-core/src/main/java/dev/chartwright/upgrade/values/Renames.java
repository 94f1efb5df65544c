package dev.chartwright.upgrade.values;

import dev.chartwright.finding.NearestNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Guesses under which new path a value that is gone stands now: of the same type, and alike. */
final class Renames {

  private final Map<String, Object> added = new LinkedHashMap<>();

  /** Finds every path that is only in the new values. */
  Renames(Object before, Object after) {
    collect(ValuePath.ROOT, before, after);
  }

  private void collect(ValuePath path, @Nullable Object before, @Nullable Object after) {
    if (after instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            ValuePath child = path.child(key);
            if (!child.isIn(before) && value != null) {
              added.put(child.toString(), value);
            }
            collect(child, before, value);
          });
    }
  }

  /** The most likely new path. */
  Optional<String> of(ValuePath gone, @Nullable Object value) {
    List<String> sameType = new ArrayList<>();
    for (Map.Entry<String, Object> each : added.entrySet()) {
      if (ValueType.of(each.getValue()) == ValueType.of(value)) {
        if (Objects.equals(each.getValue(), value) && lastOf(each.getKey()).equals(gone.last())) {
          return Optional.of(each.getKey());
        }
        sameType.add(each.getKey());
      }
    }
    Optional<String> near = NearestNames.of(gone.toString(), sameType).stream().findFirst();
    return near.isPresent()
        ? near
        : sameType.stream().filter(path -> lastOf(path).equals(gone.last())).findFirst();
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
