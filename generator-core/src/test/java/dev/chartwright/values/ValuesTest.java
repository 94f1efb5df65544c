package dev.chartwright.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.schema.Violation;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlReader;
import dev.chartwright.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One description gives the values file, the schema and the table, and they agree. */
class ValuesTest {

  private static final Map<String, Map<String, Object>> FRAGMENTS =
      Map.of(
          "quantity",
          Map.of("type", "string", "pattern", "^[0-9]+(Mi|Gi)?$"),
          "resources",
          Map.of(
              "type", "object", "additionalProperties", Map.of("$ref", "#/definitions/quantity")),
          "unused",
          Map.of("type", "string"));

  private static final String DESCRIPTION =
      """
      enabled:
        is: Serves the model; off, nothing is there.
        type: boolean
        default: true
      server:
        is: The server.
        properties:
          replicas:
            is: How many pods there are, one of a very long sentence that has to be wrapped because no line of a values file should be wider than a screen.
            type: integer
            minimum: 1
            default: 2
            kkp: true
          mode:
            is: "One of two | words."
            type: string
            enum: [fast, slow]
            default: fast
            alongside: {server.limit: 5}
          memory:
            is: What it may use.
            use: resources
            default: {memory: 1Gi}
      ports:
        is: Ports, each with a name.
        type: array
        items:
          type: object
          required: [name]
          properties:
            name: {is: Its name., type: string, minLength: 1}
            port: {is: Its number., type: integer, nullable: true}
        default: []
      """;

  private final ValueNode.Group values = read(DESCRIPTION).value().orElseThrow();

  @Test
  void theFileHasEverySentenceAsAComment() {
    assertThat(ValuesYaml.write(values))
        .isEqualTo(
            """
            # Serves the model; off, nothing is there.
            enabled: true

            # The server.
            server:
              # How many pods there are, one of a very long sentence that has to be wrapped because no line of a
              # values file should be wider than a screen.
              replicas: 2
              # One of two | words.
              mode: fast
              # What it may use.
              memory:
                memory: "1Gi"

            # Ports, each with a name.
            ports: []
            """);
  }

  @Test
  void theFileReadsBackAsTheDefaultsAndMatchesTheSchema() {
    Object read =
        YamlReader.read("values.yaml", ValuesYaml.write(values).getBytes(StandardCharsets.UTF_8))
            .value()
            .orElseThrow()
            .root();
    assertThat(read).isEqualTo(values.defaults());
    assertThat(violations(read)).isEmpty();
  }

  @Test
  void theSchemaIsClosedAndSelfContained() {
    Map<String, Object> schema = ValuesSchema.of("chart", values, FRAGMENTS);
    assertThat(YamlWriter.json(schema))
        .contains("\"description\":\"Serves the model; off, nothing is there.\"")
        .doesNotContain("unused")
        .doesNotContain("\"$ref\":\"http");
    assertThat(schema.get("definitions"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsOnlyKeys("quantity", "resources");
    assertThat(violations(Map.of("replicas", 3L))).containsExactly("/replicas");
    assertThat(violations(Map.of("server", Map.of("replicas", 0L, "mode", "quick"))))
        .containsExactly("/server/mode", "/server/replicas");
    assertThat(violations(Map.of("server", Map.of("memory", Map.of("memory", "one")))))
        .containsExactly("/server/memory/memory");
    assertThat(
            violations(Map.of("ports", List.of(Map.of("port", 1L), Map.of("name", "a", "x", 1L)))))
        .containsExactly("/ports/0", "/ports/1/x");
    Map<String, Object> withNull = new LinkedHashMap<>(Map.of("name", "a"));
    withNull.put("port", null);
    assertThat(violations(Map.of("ports", List.of(withNull)))).isEmpty();
  }

  @Test
  void theTableHasARowForEveryValue() {
    assertThat(ValuesTable.write(values).lines())
        .hasSize(2 + 5)
        .contains("| `server.mode` | `\"fast\"` | One of two \\| words. |");
  }

  @Test
  void partsOfTheFileKeepTheGroupsAboveThem() {
    assertThat(ValuesYaml.write(values.only((path, leaf) -> leaf.shownInKkp())))
        .startsWith("# The server.\nserver:\n  # How many pods")
        .endsWith("  replicas: 2\n")
        .doesNotContain("mode");
  }

  @Test
  void aDescriptionThatLeavesSomethingOutIsRefusedWithEachPlace() {
    Outcome<ValueNode.Group> outcome =
        read(
            "a: {type: string, default: x}\nb: {is: B., default: x}\nc: {is: C., use: none, default: 1}\nd: {is: D., type: string}\ne: {is: E., typ: string, type: string, default: x}\nf: 3\n");
    assertThat(outcome.findings())
        .extracting(finding -> finding.place().line() + finding.place().pointer())
        .containsExactly("1/a", "2/b", "3/c/use", "4/d", "5/e/typ", "6/f");
    assertThat(outcome.findings()).allMatch(Finding::isError);
  }

  private static List<String> violations(@Nullable Object data) {
    Map<String, Object> schema =
        new LinkedHashMap<>(
            ValuesSchema.of("chart", read(DESCRIPTION).value().orElseThrow(), FRAGMENTS));
    schema.remove("$schema");
    return JsonSchema.compile(schema).violations(data).stream().map(Violation::pointer).toList();
  }

  private static Outcome<ValueNode.Group> read(String text) {
    YamlDocument document =
        YamlReader.read("values", text.getBytes(StandardCharsets.UTF_8)).value().orElseThrow();
    return ValuesReader.read(document, FRAGMENTS);
  }
}
