package dev.chartwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.yaml.JsonReader;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {

  /** Schema, value, and what is said: {@code pointer message | hint}, one per line break sign. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '@',
      textBlock =
          """
          {"properties":{"replicas":{},"paused":{}},"additionalProperties":false} ! {"replicass":1} ! /replicass The key `replicass` is not known here. | Did you mean `replicas`? Known keys: `replicas`, `paused`.
          {"additionalProperties":false} ! {"a/b":1} ! /a~1b The key `a/b` is not known here. | Leave it out: no keys are known here.
          {"properties":{"a":{}},"unevaluatedProperties":false} ! {"b":1} ! /b The key `b` is not known here. | Known keys: `a`.
          {"properties":{"b":false}} ! {"b":1} ! /b The key `b` may not stand here. |
          {"properties":{"s":{"properties":{"name":{"type":"string"}},"required":["name"]}}} ! {"s":{}} ! /s The key `name` is missing. | Add it; its value is text.
          {"dependentRequired":{"a":["b"]}} ! {"a":1} ! The key `b` is needed beside `a`. | Add it.
          {"dependentSchemas":{"a":{"required":["b"]}}} ! {"a":1} ! The key `b` is missing. | Add it.
          {"type":"integer"} ! "three" ! `three` is text; a whole number is needed. |
          {"type":"integer"} ! "3" ! `3` is text; a whole number is needed. | Leave the quotes out.
          {"type":"integer"} ! 1.5 ! `1.5` is a number; a whole number is needed. |
          {"type":"string"} ! 3 ! `3` is a whole number; text is needed. | Put it in quotes.
          {"type":"string"} ! true ! `true` is a boolean; text is needed. | Put it in quotes.
          {"type":"array"} ! {} ! A map stands here; a list is needed. |
          {"type":"object"} ! [] ! A list stands here; a map is needed. |
          {"type":"boolean"} ! null ! The value is empty; `true` or `false` is needed. |
          {"type":["integer","string"]} ! [] ! A list stands here; a whole number or text is needed. |
          {"anyOf":[{"type":"integer"},{"type":"string"}]} ! [] ! A list stands here; a whole number or text is needed. |
          {"enum":["Always","Never",3]} ! "always" ! `always` is not one of `Always`, `Never`, `3`. | Did you mean `Always`?
          {"const":"v1"} ! "v2" ! `v2` stands where `v1` is needed. |
          {"pattern":"^[a-z]+$"} ! "Ab" ! `Ab` does not have the needed form. | It must match `^[a-z]+$`.
          {"pattern":"^[a-z]+$","description":"Lower-case letters."} ! "Ab" ! `Ab` does not have the needed form. | Lower-case letters.
          {"pattern":"^[a-z]+$","description":"A","x-hint":"Use a to z."} ! "Ab" ! `Ab` does not have the needed form. | Use a to z.
          {"minLength":1} ! "" ! The text has `0` characters; at least `1` are needed. |
          {"maxLength":3} ! "abcd" ! `abcd` has `4` characters; the limit is `3`. |
          {"minItems":2} ! [1] ! The list has `1` item; at least `2` are needed. |
          {"maxItems":1} ! [1,2] ! The list has `2` items; the limit is `1`. |
          {"minProperties":1} ! {} ! The map has `0` keys; at least `1` are needed. |
          {"maxProperties":1} ! {"a":1,"b":2} ! The map has `2` keys; the limit is `1`. |
          {"minimum":1} ! 0 ! `0` is too small; it must be at least `1`. |
          {"maximum":65535} ! 70000 ! `70000` is too large; it must be at most `65535`. |
          {"exclusiveMinimum":0} ! 0 ! `0` is too small; it must be more than `0`. |
          {"exclusiveMaximum":1.5} ! 2 ! `2` is too large; it must be less than `1.5`. |
          {"multipleOf":2} ! 3 ! `3` is not a multiple of `2`. |
          {"uniqueItems":true} ! ["a","b","a"] ! /2 The list holds `a` twice. | Keep one of the two.
          {"prefixItems":[{}],"items":false} ! [1,2] ! The list has more items than are known here. | Leave the last ones out.
          {"contains":{"type":"string"}} ! [1] ! The list does not hold the items that are needed. |
          {"propertyNames":{"pattern":"^[a-z]+$","maxLength":3}} ! {"ABCD":1} ! /ABCD The key `ABCD` does not have the needed form. | It must match `^[a-z]+$` and have at most `3` characters.
          {"format":"date-time"} ! "now" ! `now` is not a date and time like `2026-01-31T12:00:00Z`. |
          {"format":"ipv4"} ! "1.2.3" ! `1.2.3` is not an IPv4 address. |
          {"not":{"required":["a","b"]}} ! {"a":1,"b":2} ! The keys `a`, `b` may not stand together. | Leave one out.
          {"not":{"const":"x"},"x-hint":"Anything but x."} ! "x" ! `x` is not allowed here. | Anything but x.
          {"oneOf":[{"required":["a"]},{"required":["b"]}]} ! {"a":1,"b":2} ! Only one of the keys `a`, `b` may stand here. | Keep one.
          {"oneOf":[{"required":["a"]},{"required":["b"]}]} ! {} ! One of the keys `a`, `b` is needed. | Add one.
          {"anyOf":[{"type":"integer"},{"type":"string","pattern":"^[0-9]+%$"}]} ! "x%" ! `x%` does not have the needed form. | It must match `^[0-9]+%$`.
          {"oneOf":[{"properties":{"t":{"const":"a"},"x":{"type":"integer"}},"required":["x"]},{"properties":{"t":{"const":"b"},"y":{"type":"integer"}}}]} ! {"t":"b","y":"q"} ! /y `q` is text; a whole number is needed. |
          {"if":{"required":["a"]},"then":{"required":["b"]}} ! {"a":1} ! The key `b` is missing. | Add it.
          {"$defs":{"n":{"properties":{"n":{"$ref":"#/$defs/n"},"v":{"type":"integer"}},"additionalProperties":false}},"$ref":"#/$defs/n"} ! {"n":{"n":{"w":1}}} ! /n/n/w The key `w` is not known here. | Known keys: `n`, `v`.
          {"items":{"anyOf":[{"type":"object","required":["z"]},{"type":"string"}]}} ! ["a",{}] ! /1 The key `z` is missing. | Add it.
          {"allOf":[{"anyOf":[{"maximum":1},{"minimum":9,"multipleOf":2}]}]} ! 5 ! `5` is too large; it must be at most `1`. |
          """)
  void saysOneSentencePerMistake(String schema, String value, String said) {
    assertThat(said(schema, value)).isEqualTo(said.strip());
  }

  @Test
  void shortensLongValuesAndKeepsThemOnOneLine() {
    String value = "\"line one\\n`" + "x".repeat(100) + "\"";
    assertThat(said("{\"type\":\"integer\"}", value))
        .isEqualTo("`line one\\n'" + "x".repeat(46) + "...` is text; a whole number is needed. |");
  }

  @Test
  void saysAllMistakesInTheOrderOfTheirPlaces() {
    String schema =
        "{\"properties\":{\"a\":{\"type\":\"integer\"},\"b\":{\"enum\":[1]}},\"required\":[\"c\"]}";
    assertThat(schema(schema).violations(JsonReader.plainData("{\"b\":2,\"a\":\"x\"}")))
        .extracting(Violation::pointer, Violation::keyword)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("", "required"),
            org.assertj.core.groups.Tuple.tuple("/a", "type"),
            org.assertj.core.groups.Tuple.tuple("/b", "enum"));
  }

  @Test
  void speaksTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(said("{\"minimum\":1000.5}", "3"))
          .isEqualTo("`3` is too small; it must be at least `1000.5`. |");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void findingsHaveTheLineOfTheKey() {
    Rule rule = Rule.error("TEST-001", "A test.");
    JsonSchema schema =
        JsonSchema.compile(
            Map.of("properties", Map.of("a", Map.of()), "additionalProperties", false));
    byte[] text = "a: 1\n# comment\nb: 2\n".getBytes(StandardCharsets.UTF_8);
    assertThat(
            SchemaFindings.of(rule, schema, YamlReader.read("f.yaml", text).value().orElseThrow()))
        .extracting(Finding::place)
        .extracting(Object::toString)
        .containsExactly("f.yaml:3 /b");
  }

  private static String said(String schema, String value) {
    return schema(schema).violations(JsonReader.plainData(value)).stream()
        .map(each -> (each.pointer() + " " + each.message() + " | " + each.hint()).strip())
        .collect(Collectors.joining("\n"));
  }

  private static JsonSchema schema(String json) {
    return JsonSchema.compile(java.util.Objects.requireNonNull(JsonReader.plainData(json)));
  }
}
