package dev.chartwright.api;

import dev.chartwright.api.source.Schemas;
import dev.chartwright.api.source.TypeLibrary;
import dev.chartwright.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a schema asks for, in the words of a reference page. */
final class TypeWords {

  private final TypeLibrary library;

  TypeWords(TypeLibrary library) {
    this.library = library;
  }

  /** The name of an object type, if the schema is one by name and has fields of its own. */
  @Nullable String objectName(Map<String, Object> schema) {
    boolean hasFields = library.top(schema).containsKey("properties");
    if (!hasFields || !(schema.get(Schemas.REF) instanceof String reference)) {
      return null;
    }
    String canonical = library.canonical(reference);
    Map<String, Object> direct = library.top(Map.of(Schemas.REF, canonical));
    return direct.containsKey("properties")
        ? canonical.substring(canonical.indexOf('/') + 1)
        : null;
  }

  /** One table cell. */
  String of(Map<String, Object> schema) {
    Map<String, Object> top = library.top(schema);
    List<String> words = new ArrayList<>();
    words.add(kind(schema, top));
    size(words, top, "Length", "characters");
    size(words, top, "Items", "items");
    size(words, top, "Properties", "entries");
    range(words, top);
    if (top.get("pattern") != null) {
      words.add("matching " + code(top.get("pattern")));
    }
    if ("map".equals(top.get("x-kubernetes-list-type"))) {
      words.add("unique by " + joined(top.get("x-kubernetes-list-map-keys")));
    } else if ("set".equals(top.get("x-kubernetes-list-type"))) {
      words.add("each once");
    }
    if (top.containsKey("nullable")) {
      words.add("or null");
    }
    if (top.get("default") != null) {
      words.add("default " + code(top.get("default")));
    }
    return String.join(", ", words);
  }

  private String kind(Map<String, Object> schema, Map<String, Object> top) {
    String name = objectName(schema);
    if (name != null) {
      return "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")";
    }
    if (top.get("enum") != null) {
      return "one of " + joined(top.get("enum"));
    }
    if (top.get("items") instanceof Map<?, ?> items) {
      return "list of " + nested(Schemas.map(items));
    }
    if (top.get("additionalProperties") instanceof Map<?, ?> values) {
      return "map to " + nested(Schemas.map(values));
    }
    if (top.containsKey("x-kubernetes-int-or-string")) {
      return "whole number or text";
    }
    String form = top.get("format") instanceof String format ? " (" + format + ")" : "";
    return switch (String.valueOf(top.get("type"))) {
      case "string" -> "text" + form;
      case "integer" -> "whole number" + form;
      case "number" -> "number" + form;
      case "boolean" -> "`true` or `false`";
      case "object" ->
          top.containsKey("x-kubernetes-preserve-unknown-fields") ? "any object" : "object";
      default -> "anything";
    };
  }

  private String nested(Map<String, Object> schema) {
    String words = of(schema);
    return words.contains(", ") ? "(" + words + ")" : words;
  }

  private static void size(
      List<String> words, Map<String, Object> top, String suffix, String noun) {
    bounds(words, top.get("min" + suffix), top.get("max" + suffix), " " + noun);
  }

  private static void range(List<String> words, Map<String, Object> top) {
    String exclusive =
        top.containsKey("exclusiveMinimum") || top.containsKey("exclusiveMaximum")
            ? " (without the bound)"
            : "";
    bounds(words, top.get("minimum"), top.get("maximum"), exclusive);
  }

  private static void bounds(
      List<String> words, @Nullable Object min, @Nullable Object max, String noun) {
    // That a text is no shorter than nothing goes without saying.
    boolean silent = noun.startsWith(" ") && Long.valueOf(0).equals(min);
    if (min != null && max != null && !silent) {
      words.add(min.equals(max) ? min + noun : min + " to " + max + noun);
    } else if (min != null && !silent) {
      words.add("at least " + min + noun);
    } else if (max != null) {
      words.add("at most " + max + noun);
    }
  }

  private static String joined(@Nullable Object values) {
    return ((List<?>) java.util.Objects.requireNonNull(values))
        .stream().map(TypeWords::code).collect(Collectors.joining(", "));
  }

  private static String code(@Nullable Object value) {
    String text = value instanceof String string ? string : YamlWriter.json(value);
    return text.isEmpty() ? "`\"\"`" : "`" + text.replace("|", "\\|") + "`";
  }
}
