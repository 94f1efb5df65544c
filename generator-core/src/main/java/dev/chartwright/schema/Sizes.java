package dev.chartwright.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sentences about how long or how many. */
final class Sizes {

  private Sizes() {}

  static boolean isSize(String keyword) {
    return switch (keyword) {
      case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" ->
          true;
      default -> false;
    };
  }

  static String sentence(String keyword, @Nullable Object value, String limit) {
    String demand =
        keyword.startsWith("min") ? "at least " + limit + " are needed" : "the limit is " + limit;
    if (value instanceof String text) {
      String what = text.isEmpty() ? "The text" : Values.quoted(text);
      int characters = text.codePointCount(0, text.length());
      return what + " has " + counted(characters, "character") + "; " + demand + ".";
    }
    if (value instanceof List<?> list) {
      return "The list has " + counted(list.size(), "item") + "; " + demand + ".";
    }
    int keys = value instanceof Map<?, ?> map ? map.size() : 0;
    return "The map has " + counted(keys, "key") + "; " + demand + ".";
  }

  /** What a schema for property names asks for. */
  static String nameForm(Map<?, ?> schema) {
    List<String> demands = new ArrayList<>();
    if (schema.get("pattern") != null) {
      demands.add("match " + Values.quoted(schema.get("pattern")));
    }
    if (schema.get("maxLength") != null) {
      demands.add("have at most " + Values.quoted(schema.get("maxLength")) + " characters");
    }
    if (schema.get("enum") instanceof List<?> words) {
      demands.add("be one of " + Values.quotedAll(words));
    }
    return demands.isEmpty() ? "" : "It must " + String.join(" and ", demands) + ".";
  }

  private static String counted(int count, String noun) {
    return "`" + count + "` " + noun + (count == 1 ? "" : "s");
  }
}
