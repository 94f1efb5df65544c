package dev.chartwright.api;

import dev.chartwright.api.source.ResourceVersion;
import dev.chartwright.api.source.Schemas;
import dev.chartwright.api.source.TypeLibrary;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects the CEL rules of a kind with the places they look at. */
final class CelRules {

  private static final Pattern OLD = Pattern.compile("\\boldSelf\\b");
  private static final String ANY = "*";

  private final TypeLibrary library;
  private final Map<String, List<CelRule>> named = new HashMap<>();

  CelRules(TypeLibrary library) {
    this.library = library;
  }

  List<CelRule> of(ResourceVersion version) {
    return List.copyOf(collect(version.schema()));
  }

  /** The rules of a schema, with pointers that begin at it. */
  private List<CelRule> collect(Map<String, Object> schema) {
    if (schema.size() == 1 && schema.get(Schemas.REF) instanceof String reference) {
      List<CelRule> known = named.get(reference);
      if (known == null) {
        known = collect(library.top(schema));
        named.put(reference, known);
      }
      return known;
    }
    List<CelRule> rules = new ArrayList<>();
    Map<String, Object> top = library.top(schema);
    ((List<?>) top.getOrDefault(Schemas.RULES, List.of()))
        .forEach(rule -> rules.add(rule(Schemas.map(rule))));
    Schemas.map(top.getOrDefault("properties", Map.of()))
        .forEach((name, child) -> addBelow(rules, name, child));
    for (String inside : List.of("items", "additionalProperties")) {
      if (top.get(inside) instanceof Map<?, ?> child) {
        addBelow(rules, ANY, child);
      }
    }
    return rules;
  }

  private void addBelow(List<CelRule> rules, String step, Object child) {
    String prefix = JsonPointers.child("", step);
    for (CelRule rule : collect(Schemas.map(child))) {
      rules.add(
          new CelRule(
              prefix + rule.pointer(), rule.expression(), rule.message(), rule.transition()));
    }
  }

  private static CelRule rule(Map<String, Object> source) {
    String expression = (String) source.getOrDefault("rule", "");
    String message = (String) source.getOrDefault("message", "");
    return new CelRule("", expression, message, OLD.matcher(expression).find());
  }
}
