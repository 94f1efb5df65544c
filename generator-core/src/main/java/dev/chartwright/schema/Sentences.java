package dev.chartwright.schema;

import dev.chartwright.finding.NearestNames;
import dev.chartwright.yaml.JsonPointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Our own sentence for each schema keyword. The library's messages are not used: they follow the
 * locale of the JVM and name the schema's words instead of the reader's.
 */
final class Sentences {

  private final Object schema;
  private final @Nullable Object data;

  Sentences(Object schema, @Nullable Object data) {
    this.schema = schema;
    this.data = data;
  }

  Violation violation(Breach breach) {
    Object value = JsonPointers.find(data, breach.pointer());
    Object rule = JsonPointers.find(schema, breach.rules().get(0));
    String limit = Values.quoted(rule);
    return switch (breach.keyword()) {
      case "additionalProperties", "unevaluatedProperties" -> unknownKey(breach);
      case "propertyNames" ->
          atKey(breach, "The key " + name(breach) + " does not have the needed form.");
      case "false" -> at(breach, "The key " + lastKey(breach) + " may not stand here.", "");
      case "required" -> missing(breach);
      case "dependentRequired" -> dependent(breach, rule);
      case "type" -> wrongType(breach, value);
      case "enum" -> notOneOf(breach, value);
      case "const" -> fixed(breach, value);
      case "pattern" ->
          at(
              breach,
              Values.quoted(value) + " does not have the needed form.",
              described(breach, "It must match " + limit + "."));
      case "format" ->
          at(breach, Values.quoted(value) + " is not " + Formats.named(rule) + ".", "");
      case "minimum" -> at(breach, Values.quoted(value) + tooSmall("at least", limit), "");
      case "exclusiveMinimum" ->
          at(breach, Values.quoted(value) + tooSmall("more than", limit), "");
      case "maximum" -> at(breach, Values.quoted(value) + tooLarge("at most", limit), "");
      case "exclusiveMaximum" ->
          at(breach, Values.quoted(value) + tooLarge("less than", limit), "");
      case "multipleOf" ->
          at(breach, Values.quoted(value) + " is not a multiple of " + limit + ".", "");
      case "uniqueItems" -> twice(breach, value);
      case "items", "unevaluatedItems" ->
          at(breach, "The list has more items than are known here.", "Leave the last ones out.");
      case "contains", "minContains", "maxContains" ->
          at(breach, "The list does not hold the items that are needed.", described(breach, ""));
      case "not" -> forbidden(breach, value, rule);
      case "oneOf" -> ambiguous(breach, rule);
      default -> Sizes.isSize(breach.keyword()) ? size(breach, value, limit) : other(breach, value);
    };
  }

  private Violation unknownKey(Breach breach) {
    Object owner = JsonPointers.find(schema, parent(breach.rules().get(0)));
    Set<String> known = new LinkedHashSet<>();
    if (owner instanceof Map<?, ?> map && map.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (key, value) -> {
            if (!Boolean.FALSE.equals(value)) {
              known.add(String.valueOf(key));
            }
          });
    }
    String key = breach.names().get(0);
    String hint = NearestNames.hint(key, "Known keys", known);
    return new Violation(
        JsonPointers.child(breach.pointer(), key),
        breach.keyword(),
        "The key " + Values.quoted(key) + " is not known here.",
        hint.isEmpty() ? "Leave it out: no keys are known here." : hint);
  }

  private Violation missing(Breach breach) {
    List<String> names = breach.names().stream().distinct().toList();
    if (names.size() > 1) {
      return at(breach, "One of the keys " + Values.quotedAll(names) + " is needed.", "Add one.");
    }
    Object owner = JsonPointers.find(schema, parent(breach.rules().get(0)));
    Object needed = JsonPointers.find(owner, JsonPointers.child("/properties", names.get(0)));
    String type = needed instanceof Map<?, ?> map ? String.valueOf(map.get("type")) : "";
    String hint =
        switch (type) {
          case "string", "integer", "number", "boolean", "array", "object" ->
              "Add it; its value is " + Values.needed(type) + ".";
          default -> "Add it.";
        };
    return at(breach, "The key " + name(breach) + " is missing.", hint);
  }

  private Violation dependent(Breach breach, @Nullable Object rule) {
    String missing = breach.names().get(0);
    String beside =
        rule instanceof Map<?, ?> map
            ? map.entrySet().stream()
                .filter(each -> each.getValue() instanceof List<?> all && all.contains(missing))
                .map(each -> " beside " + Values.quoted(each.getKey()))
                .findFirst()
                .orElse("")
            : "";
    return at(breach, "The key " + Values.quoted(missing) + " is needed" + beside + ".", "Add it.");
  }

  private Violation wrongType(Breach breach, @Nullable Object value) {
    List<String> types = new ArrayList<>();
    for (Object each : wanted(breach)) {
      types.add(String.valueOf(each));
    }
    if (types.stream().anyMatch(type -> !type.equals("null"))) {
      types.removeIf("null"::equals);
    }
    String needed =
        types.stream().distinct().map(Values::needed).collect(Collectors.joining(" or "));
    String hint = "";
    if (types.contains("string") && (value instanceof Number || value instanceof Boolean)) {
      hint = "Put it in quotes.";
    } else if (types.contains("integer") && value instanceof String text && text.matches("\\d+")) {
      hint = "Leave the quotes out.";
    }
    return at(breach, Values.whatStands(value) + "; " + needed + " is needed.", hint);
  }

  private Violation notOneOf(Breach breach, @Nullable Object value) {
    List<Object> words = wanted(breach);
    List<String> near =
        value instanceof String text
            ? NearestNames.of(text, words.stream().map(String::valueOf).toList())
            : List.of();
    return at(
        breach,
        Values.quoted(value) + " is not one of " + Values.quotedAll(words) + ".",
        described(breach, near.isEmpty() ? "" : "Did you mean `" + near.get(0) + "`?"));
  }

  private Violation fixed(Breach breach, @Nullable Object value) {
    List<Object> words = wanted(breach);
    return words.size() > 1
        ? notOneOf(breach, value)
        : at(breach, Values.quoted(value) + " stands where `" + words.get(0) + "` is needed.", "");
  }

  private Violation twice(Breach breach, @Nullable Object value) {
    Set<Object> seen = new HashSet<>();
    List<?> list = value instanceof List<?> items ? items : List.of();
    for (int i = 0; i < list.size(); i++) {
      if (!seen.add(list.get(i))) {
        return new Violation(
            JsonPointers.child(breach.pointer(), i),
            breach.keyword(),
            "The list holds " + Values.quoted(list.get(i)) + " twice.",
            "Keep one of the two.");
      }
    }
    return at(breach, "The list holds the same item twice.", "Keep one of the two.");
  }

  private Violation forbidden(Breach breach, @Nullable Object value, @Nullable Object rule) {
    if (rule instanceof Map<?, ?> map && map.get("required") instanceof List<?> keys) {
      String sentence =
          keys.size() == 1
              ? "The key " + Values.quotedAll(keys) + " may not stand here."
              : "The keys " + Values.quotedAll(keys) + " may not stand together.";
      return at(breach, sentence, described(breach, "Leave one out."));
    }
    String what =
        value instanceof Map || value instanceof List ? "The value" : Values.quoted(value);
    return at(breach, what + " is not allowed here.", described(breach, ""));
  }

  private Violation ambiguous(Breach breach, @Nullable Object rule) {
    Set<Object> keys = new LinkedHashSet<>();
    if (rule instanceof List<?> branches) {
      for (Object branch : branches) {
        if (branch instanceof Map<?, ?> map && map.get("required") instanceof List<?> required) {
          keys.addAll(required);
        }
      }
    }
    return keys.isEmpty()
        ? at(breach, "The value fits more than one of the forms known here.", described(breach, ""))
        : at(
            breach,
            "Only one of the keys " + Values.quotedAll(keys) + " may stand here.",
            described(breach, "Keep one."));
  }

  private Violation size(Breach breach, @Nullable Object value, String limit) {
    return at(breach, Sizes.sentence(breach.keyword(), value, limit), described(breach, ""));
  }

  private Violation other(Breach breach, @Nullable Object value) {
    String what =
        value instanceof Map || value instanceof List ? "The value" : Values.quoted(value);
    return at(breach, what + " breaks the rule `" + breach.keyword() + "`.", described(breach, ""));
  }

  /** The allowed words of a rule, or of all rules that were merged; emptiness is not a word. */
  private List<Object> wanted(Breach breach) {
    List<Object> wanted = new ArrayList<>();
    for (String rule : breach.rules()) {
      Object found = JsonPointers.find(schema, rule);
      if (found instanceof List<?> list) {
        list.stream().filter(Objects::nonNull).forEach(wanted::add);
      } else if (found != null) {
        wanted.add(found);
      }
    }
    return wanted;
  }

  /** The schema author's own hint, if there is one, or else ours. */
  private String described(Breach breach, String otherwise) {
    Object owner = JsonPointers.find(schema, parent(breach.rules().get(0)));
    if (!(owner instanceof Map<?, ?> map)) {
      return otherwise;
    }
    if (map.get("x-hint") instanceof String hint) {
      return hint;
    }
    boolean aboutTheValue =
        Set.of("pattern", "not", "contains", "oneOf", "propertyNames").contains(breach.keyword());
    return aboutTheValue && map.get("description") instanceof String text ? text : otherwise;
  }

  private Violation at(Breach breach, String message, String hint) {
    return new Violation(
        breach.pointer(), breach.keyword(), message, hint.isEmpty() ? described(breach, "") : hint);
  }

  private Violation atKey(Breach breach, String message) {
    Object rule = JsonPointers.find(schema, breach.rules().get(0));
    String hint =
        rule instanceof Map<?, ?> map
            ? map.get("x-hint") instanceof String own ? own : Sizes.nameForm(map)
            : "";
    return new Violation(
        JsonPointers.child(breach.pointer(), breach.names().get(0)),
        breach.keyword(),
        message,
        hint);
  }

  private static String tooSmall(String word, String limit) {
    return " is too small; it must be " + word + " " + limit + ".";
  }

  private static String tooLarge(String word, String limit) {
    return " is too large; it must be " + word + " " + limit + ".";
  }

  private static String name(Breach breach) {
    return Values.quoted(breach.names().get(0));
  }

  private static String lastKey(Breach breach) {
    int last = breach.path().size() - 1;
    return last < 0 ? "`/`" : Values.quoted(breach.path().get(last));
  }

  private static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }
}
