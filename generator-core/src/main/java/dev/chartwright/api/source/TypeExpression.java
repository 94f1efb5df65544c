package dev.chartwright.api.source;

import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a type source, {@code Head[bounds] modifier = default ~ pattern -- comment}, read
 * into an OpenAPI schema in which a named type is a {@code $ref}. The grammar is written down in
 * {@code docs/decisions/api-type-source.md}.
 */
final class TypeExpression {

  private static final Pattern HEAD =
      Pattern.compile("(?<base>[A-Za-z0-9]+)(?:\\((?<limits>[^)]*)\\))?(?<rest>.*)");
  private static final Pattern COLLECTION =
      Pattern.compile("(?:\\[(?<list>[^\\]]*)\\]|\\{(?<map>[^}]*)\\})(?<rest>.*)");
  private static final Pattern BOUNDS =
      Pattern.compile("(?<min>>?-?[0-9.]*?)\\.\\.(?<max><?-?[0-9.]*)");

  private static final Set<String> WORDS_OF_JSON = Set.of("true", "false");

  private TypeExpression() {}

  /**
   * Reads a line.
   *
   * @param scope the bundle in which names are looked up, a prefix of every {@code $ref}
   * @throws IllegalArgumentException if the line does not follow the grammar
   */
  static Map<String, Object> parse(String scope, String line) {
    String rest = line;
    Map<String, Object> last = new TreeMap<>();
    int comment = rest.indexOf(" -- ");
    if (comment >= 0) {
      last.put("description", rest.substring(comment + 4).strip());
      rest = rest.substring(0, comment);
    }
    int pattern = rest.indexOf(" ~ ");
    if (pattern >= 0) {
      last.put("pattern", rest.substring(pattern + 3).strip());
      rest = rest.substring(0, pattern);
    }
    int preset = rest.indexOf(" = ");
    if (preset >= 0) {
      last.put("default", literal(rest.substring(preset + 3).strip()));
      rest = rest.substring(0, preset);
    }
    Map<String, Object> schema = head(scope, rest.strip());
    schema.putAll(last);
    return schema;
  }

  private static Map<String, Object> head(String scope, String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.matches()) {
      throw new IllegalArgumentException("not a type: " + text);
    }
    Map<String, Object> schema = base(scope, head.group("base"));
    String limits = head.group("limits");
    if (limits != null) {
      limit(schema, limits);
    }
    String rest = head.group("rest");
    Matcher collection = COLLECTION.matcher(rest);
    while (collection.matches()) {
      schema = collection(schema, collection.group("list"), collection.group("map"));
      rest = collection.group("rest");
      collection = COLLECTION.matcher(rest);
    }
    for (String modifier : words(rest)) {
      modify(schema, modifier);
    }
    return schema;
  }

  private static Map<String, Object> base(String scope, String name) {
    Map<String, Object> schema = new TreeMap<>();
    switch (name) {
      case "string", "object", "number" -> schema.put("type", name);
      case "enum" -> schema.put("type", "string");
      case "bool" -> schema.put("type", "boolean");
      case "int" -> schema.put("type", "integer");
      case "int32", "int64" -> {
        schema.put("type", "integer");
        schema.put("format", name);
      }
      case "float", "double" -> {
        schema.put("type", "number");
        schema.put("format", name);
      }
      case "intOrString" -> {
        schema.put("anyOf", List.of(Map.of("type", "integer"), Map.of("type", "string")));
        schema.put("x-kubernetes-int-or-string", true);
      }
      case "any" -> {}
      default -> {
        if (!Character.isUpperCase(name.charAt(0))) {
          throw new IllegalArgumentException("no such basic type: " + name);
        }
        schema.put(Schemas.REF, scope + "/" + name);
      }
    }
    return schema;
  }

  private static void limit(Map<String, Object> schema, String limits) {
    Matcher bounds = BOUNDS.matcher(limits);
    if (!bounds.matches()) {
      boolean text = "string".equals(schema.get("type"));
      schema.put(
          "enum",
          Arrays.stream(limits.split("\\|", -1))
              .map(value -> text ? (Object) value : literal(value))
              .toList());
      return;
    }
    boolean number = Schemas.isNumber(schema);
    String min = bounds.group("min");
    String max = bounds.group("max");
    if (min.startsWith(">")) {
      schema.put("exclusiveMinimum", true);
    }
    if (max.startsWith("<")) {
      schema.put("exclusiveMaximum", true);
    }
    // A named type does not show what it is: the bounds are renamed where it is looked up.
    boolean named = schema.containsKey(Schemas.REF);
    put(schema, named ? Schemas.MIN : number ? "minimum" : "minLength", min.replace(">", ""));
    put(schema, named ? Schemas.MAX : number ? "maximum" : "maxLength", max.replace("<", ""));
  }

  private static Map<String, Object> collection(
      Map<String, Object> element, @org.jspecify.annotations.Nullable String list, String map) {
    Map<String, Object> schema = new TreeMap<>();
    boolean isList = list != null;
    schema.put("type", isList ? "array" : "object");
    schema.put(isList ? "items" : "additionalProperties", element);
    List<String> words = words(isList ? Objects.requireNonNull(list) : map);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Matcher bounds = BOUNDS.matcher(word);
      if (bounds.matches()) {
        put(schema, isList ? "minItems" : "minProperties", bounds.group("min"));
        put(schema, isList ? "maxItems" : "maxProperties", bounds.group("max"));
      } else if (word.equals("by") && isList) {
        schema.put("x-kubernetes-list-type", "map");
        schema.put("x-kubernetes-list-map-keys", List.of(words.get(++i).split(",")));
      } else if (word.equals("unique") && isList) {
        schema.put("uniqueItems", true);
      } else if (List.of("set", "atomic", "granular").contains(word)) {
        schema.put(isList ? "x-kubernetes-list-type" : "x-kubernetes-map-type", word);
      } else {
        throw new IllegalArgumentException("unknown word in brackets: " + word);
      }
    }
    return schema;
  }

  private static void modify(Map<String, Object> schema, String modifier) {
    switch (modifier) {
      case "nullable" -> schema.put("nullable", true);
      case "preserve" -> schema.put("x-kubernetes-preserve-unknown-fields", true);
      case "embedded" -> schema.put("x-kubernetes-embedded-resource", true);
      case "atomic", "granular" -> schema.put("x-kubernetes-map-type", modifier);
      default -> {
        if (modifier.startsWith("format=")) {
          schema.put("format", modifier.substring("format=".length()));
        } else if (modifier.startsWith("multipleOf=")) {
          put(schema, "multipleOf", modifier.substring("multipleOf=".length()));
        } else {
          throw new IllegalArgumentException("unknown modifier: " + modifier);
        }
      }
    }
  }

  private static void put(Map<String, Object> schema, String key, String number) {
    if (!number.isEmpty()) {
      schema.put(key, literal(number));
    }
  }

  /** JSON where it looks like JSON, otherwise a bare word. */
  private static Object literal(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean json = "-0123456789[{\"".indexOf(first) >= 0 || WORDS_OF_JSON.contains(text);
    if (!json) {
      return text;
    }
    // JSON is YAML, and the YAML reader is warm already.
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return YamlReader.read("default", bytes)
        .value()
        .map(YamlDocument::root)
        .orElseThrow(() -> new IllegalArgumentException("not JSON: " + text));
  }

  private static List<String> words(String text) {
    return new ArrayList<>(
        Arrays.stream(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList());
  }
}
