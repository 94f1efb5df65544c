package dev.chartwright.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON pointers (RFC 6901) as text. */
public final class JsonPointers {

  private JsonPointers() {}

  /** The pointer to a member of the object at {@code parent}. */
  public static String child(String parent, String key) {
    return parent + '/' + key.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer to an item of the array at {@code parent}. */
  public static String child(String parent, int index) {
    return parent + '/' + index;
  }

  /** What stands at a pointer in plain data, or null if nothing does. */
  public static @Nullable Object find(@Nullable Object root, String pointer) {
    Object current = root;
    if (pointer.isEmpty()) {
      return current;
    }
    for (String token : pointer.substring(1).split("/", -1)) {
      String key = token.replace("~1", "/").replace("~0", "~");
      if (current instanceof Map<?, ?> map) {
        current = map.get(key);
      } else if (current instanceof List<?> list && key.matches("\\d{1,9}")) {
        int index = Integer.parseInt(key);
        current = index < list.size() ? list.get(index) : null;
      } else {
        return null;
      }
    }
    return current;
  }
}
