package dev.chartwright.upgrade.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.upgrade.Versions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesUpgradeTest {

  @Test
  void aSubchartsValuesAreTheChartsUnderItsNameOrAlias() {
    Map<String, String> before =
        Map.of(
            "Chart.yaml",
            "name: chat\ndependencies: [{name: db, alias: store}]\n",
            "values.yaml",
            "store: {size: 2}\n",
            "charts/db/Chart.yaml",
            "name: db\n",
            "charts/db/values.yaml",
            "size: 1\nport: 5432\n",
            "charts/db/charts/core/Chart.yaml",
            "name: core\n",
            "charts/db/charts/core/values.yaml",
            "user: me\n");
    Map<String, String> after =
        Map.of(
            "Chart.yaml", before.get("Chart.yaml"),
            "charts/db/Chart.yaml", "name: db\n",
            "charts/db/values.yaml", "size: 2\n");

    assertThat(Versions.said(new ValuesStay(), before, after))
        .containsExactly(
            "WARNING UPG-009: The value `store.core` is gone.",
            "WARNING UPG-009: The value `store.port` is gone.");
  }

  @Test
  void whatTheSchemaStillHasIsNotGone() {
    assertThat(
            Versions.said(
                new ValuesStay(),
                Map.of("values.yaml", "a: {b: 1}\n"),
                Map.of(
                    "values.yaml",
                    "a: {}\n",
                    "values.schema.json",
                    "{\"properties\": {\"a\": {\"properties\": {\"b\": {}}}}}")))
        .isEmpty();
  }

  @Test
  void nothingAndAnEmptyMapMayBecomeAnything() {
    assertThat(
            Versions.said(
                new ValuesStay(),
                Map.of("values.yaml", "a:\nb: {}\nc: 1\n"),
                Map.of("values.yaml", "a: text\nb: {d: 1}\nc: 1.5\n")))
        .allMatch(text -> text.startsWith("INFO UPG-012: "))
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|{\"type\": \"string\"}|must be `string` now",
        "{\"type\": [\"string\", \"null\"]}|{\"type\": \"string\"}|must be `string` now",
        "{\"enum\": [1, 2]}|{\"const\": 1}|may not be `2` any more",
        "{}|{\"enum\": [1]}|must be one of `1` now",
        "{\"minimum\": 1}|{\"minimum\": 2}|has the `minimum` 2 now",
        "{}|{\"maxLength\": 5}|has the `maxLength` 5 now",
        "{}|{\"pattern\": \"a\"}|has another `pattern` now",
        "{}|{\"additionalProperties\": false}|accepts no other keys any more",
        "{}|{\"required\": [\"b\"]}|must have the key `b` now",
        "{\"properties\": {\"b\": {}}, \"additionalProperties\": false}"
            + "|{\"additionalProperties\": false}|does not accept the key `b` any more",
        "{\"items\": {}}|{\"items\": {\"minimum\": 1}}|`a.[]` has the `minimum` 1 now",
        "{}|{\"additionalProperties\": {\"type\": \"string\"}}|`a.*` must be `string` now",
        "{}|false|is not allowed any more",
        "{\"$ref\": \"#/$defs/n\"}|{\"minimum\": 4}|has the `minimum` 4 now"
      })
  void lessIsAccepted(String before, String after, String said) {
    assertThat(schemas(before, after))
        .singleElement()
        .asString()
        .startsWith("WARNING")
        .contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"integer\"}|{\"type\": \"number\"}",
        "{\"enum\": [1]}|{\"enum\": [1, 2]}",
        "{\"maximum\": 1}|{\"maximum\": 2}",
        "{}|{\"minLength\": 0}",
        "{\"pattern\": \"a\"}|{}",
        "{\"additionalProperties\": false}|{}",
        "{\"properties\": {}}|{\"properties\": {\"new\": {\"type\": \"string\"}}}",
        "{\"minimum\": 3}|{\"$ref\": \"#/$defs/n\"}",
        "false|{\"type\": \"string\"}"
      })
  void asMuchIsAccepted(String before, String after) {
    assertThat(schemas(before, after)).isEmpty();
  }

  @Test
  void conditionsAreNotComparedAndSaidSo() {
    assertThat(schemas("{}", "{\"anyOf\": [{\"type\": \"string\"}]}"))
        .containsExactly("INFO UPG-011: The value `a` has another condition `anyOf`.");
  }

  @Test
  void aDefaultFulfilsWhatIsRequired() {
    assertThat(
            Versions.said(
                new SchemaTightens(),
                Map.of("values.schema.json", "{}"),
                Map.of("values.schema.json", "{\"required\": [\"b\"]}", "values.yaml", "b: 1\n")))
        .isEmpty();
  }

  @Test
  void aFirstSchemaIsSaidOnce() {
    assertThat(
            Versions.said(
                new SchemaTightens(),
                Map.of(),
                Map.of("values.schema.json", "{\"additionalProperties\": false}")))
        .hasSize(1);
  }

  private static List<String> schemas(String before, String after) {
    return Versions.said(new SchemaTightens(), schema(before), schema(after));
  }

  private static Map<String, String> schema(String ofA) {
    return Map.of(
        "values.schema.json",
        "{\"$defs\": {\"n\": {\"minimum\": 3}}, \"properties\": {\"a\": " + ofA + "}}");
  }
}
