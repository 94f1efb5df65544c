package dev.chartwright.validate.reference;

import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of somebody's objects: one of another type than it should be counts as absent. */
public final class Fields {

  private Fields() {}

  /**
   * A map in a list.
   *
   * @param pointer JSON pointer to it, from where the list's own pointer begins
   */
  public record Item(String pointer, Map<?, ?> root) {

    /** A text in it, or empty. */
    public String text(String below) {
      return Fields.text(root, below);
    }
  }

  /** A text, or empty. */
  public static String text(@Nullable Object root, String pointer) {
    return text(root, pointer, "");
  }

  /** A text, or what stands for one that is absent. */
  public static String text(@Nullable Object root, String pointer, String absent) {
    return JsonPointers.find(root, pointer) instanceof String text ? text : absent;
  }

  /** A whole number. */
  public static Optional<Long> integer(@Nullable Object root, String pointer) {
    return JsonPointers.find(root, pointer) instanceof Long number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Whether a switch is on. */
  public static boolean isTrue(@Nullable Object root, String pointer) {
    return Boolean.TRUE.equals(JsonPointers.find(root, pointer));
  }

  /** A list, or an empty one. */
  public static List<?> list(@Nullable Object root, String pointer) {
    return JsonPointers.find(root, pointer) instanceof List<?> list ? list : List.of();
  }

  /** A map, or an empty one. */
  public static Map<?, ?> map(@Nullable Object root, String pointer) {
    return JsonPointers.find(root, pointer) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The texts of a list. */
  public static List<String> texts(@Nullable Object root, String pointer) {
    List<String> texts = new ArrayList<>();
    for (Object item : list(root, pointer)) {
      if (item instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The maps of a list, each with its pointer. */
  public static List<Item> items(@Nullable Object root, String pointer) {
    List<Item> items = new ArrayList<>();
    List<?> list = list(root, pointer);
    for (int index = 0; index < list.size(); index++) {
      if (list.get(index) instanceof Map<?, ?> map) {
        items.add(new Item(JsonPointers.child(pointer, index), map));
      }
    }
    return items;
  }
}
