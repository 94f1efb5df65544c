package dev.chartwright.api.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads a type from its source: one line, or a mapping for what does not fit on a line. */
final class TypeReader {

  private final String scope;

  /** Names are looked up in the bundle {@code scope}. */
  TypeReader(String scope) {
    this.scope = scope;
  }

  /**
   * An OpenAPI schema in which named types are references.
   *
   * @throws IllegalArgumentException if the source does not follow the grammar
   */
  Map<String, Object> read(Object source) {
    if (source instanceof String line) {
      return TypeExpression.parse(scope, line);
    }
    if (!(source instanceof Map<?, ?> mapping)) {
      throw new IllegalArgumentException("neither a line nor a mapping: " + source);
    }
    Object is = mapping.get("is");
    Map<String, Object> schema = TypeExpression.parse(scope, is == null ? "object" : (String) is);
    List<Object> rules = new ArrayList<>();
    mapping.forEach((key, value) -> part(schema, rules, (String) key, value));
    if (!rules.isEmpty()) {
      schema.put(Schemas.RULES, rules);
    }
    return schema;
  }

  private void part(Map<String, Object> schema, List<Object> rules, String key, Object value) {
    switch (key) {
      case "is" -> {}
      case "doc" -> schema.put("description", value);
      case "default" -> schema.put("default", value);
      case "fields" -> fields(schema, Schemas.map(value));
      // What has no word of its own, as OpenAPI writes it: oneOf, anyOf, allOf, not.
      case "schema" -> schema.putAll(Schemas.map(value));
      case "rules" -> ((List<?>) value).forEach(rule -> rules.add(rule(Schemas.map(rule))));
      case "exactlyOne" -> rules.add(count((List<?>) value, "== 1", "Set exactly one of "));
      case "atMostOne" -> rules.add(count((List<?>) value, "<= 1", "Set at most one of "));
      case "atLeastOne" -> rules.add(count((List<?>) value, ">= 1", "Set at least one of "));
      case "union" -> rules.addAll(union(Schemas.map(value)));
      default -> throw new IllegalArgumentException("unknown key: " + key);
    }
  }

  private void fields(Map<String, Object> schema, Map<String, Object> sources) {
    Map<String, Object> properties = new TreeMap<>();
    List<String> required = new ArrayList<>();
    sources.forEach(
        (key, source) -> {
          String name = key.endsWith("!") ? key.substring(0, key.length() - 1) : key;
          if (!name.equals(key)) {
            required.add(name);
          }
          try {
            properties.put(name, read(source));
          } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(name + ": " + broken.getMessage(), broken);
          }
        });
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required.stream().sorted().toList());
    }
  }

  private static Map<String, Object> rule(Map<String, Object> source) {
    Map<String, Object> rule = new TreeMap<>(source);
    if (!rule.containsKey("rule") || !rule.containsKey("message")) {
      throw new IllegalArgumentException("a rule has `rule` and `message`: " + source);
    }
    return rule;
  }

  private static Map<String, Object> count(List<?> names, String test, String words) {
    List<String> has = names.stream().map(name -> "has(self." + name + ")").toList();
    List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
    return rule(
        "[" + String.join(",", has) + "].filter(x,x==true).size() " + test,
        words + String.join(", ", quoted) + ".");
  }

  /** A sorted map, because it is written out. */
  private static Map<String, Object> rule(String expression, String message) {
    return new TreeMap<>(Map.of("rule", expression, "message", message));
  }

  /** Two rules for each member: it is there if, and only if, the discriminator names it. */
  private static List<Map<String, Object>> union(Map<String, Object> source) {
    String by = (String) source.get("by");
    Object members = Objects.requireNonNull(source.get("members"));
    List<Map<String, Object>> rules = new ArrayList<>();
    Schemas.map(members)
        .forEach(
            (value, field) -> {
              String has = "has(self." + field + ")";
              String is = "self." + by + " %s '" + value + "'";
              String when = "when `" + by + "` is `" + value + "`.";
              rules.add(
                  rule(
                      "!(" + has + " && " + is.formatted("!=") + ")",
                      "Set `" + field + "` only " + when));
              rules.add(
                  rule(
                      "!(!" + has + " && " + is.formatted("==") + ")",
                      "Set `" + field + "` " + when));
            });
    return rules;
  }
}
