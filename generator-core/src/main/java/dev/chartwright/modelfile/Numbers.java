package dev.chartwright.modelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers under the keys of a mapping; remembers which ones were needed and are not there.
 */
final class Numbers {

  private final Map<String, ?> values;
  private final List<String> absent = new ArrayList<>();

  Numbers(Map<String, ?> values) {
    this.values = values;
  }

  /** The number of the first key that has one, else 0, and then all of them count as absent. */
  int needed(String... keys) {
    Integer found = optional(keys);
    if (found == null) {
      absent.add(String.join("` or `", keys));
      return 0;
    }
    return found;
  }

  /** The number of the first key that has one above 0; of a list, its largest. */
  @Nullable Integer optional(String... keys) {
    for (String key : keys) {
      Integer found = whole(values.get(key));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Integer whole(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(Numbers::whole)
          .filter(each -> each != null)
          .max(Integer::compare)
          .orElse(null);
    }
    if (!(value instanceof Number number)) {
      return null;
    }
    long whole = number.longValue();
    return whole > 0 && whole <= Integer.MAX_VALUE ? (Integer) (int) whole : null;
  }

  /** Keys that were needed and are not there. */
  List<String> absent() {
    return absent;
  }
}
