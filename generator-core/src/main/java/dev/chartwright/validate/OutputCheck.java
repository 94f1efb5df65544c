package dev.chartwright.validate;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Outcome;
import dev.chartwright.render.RenderedChart;
import dev.chartwright.schema.JsonSchema;
import dev.chartwright.schema.SchemaFindings;
import dev.chartwright.validate.kkp.KkpContext;
import dev.chartwright.validate.kkp.KkpManifestRules;
import dev.chartwright.yaml.YamlDocument;
import dev.chartwright.yaml.YamlField;
import dev.chartwright.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;

/**
 * Checks what was rendered, as far as that goes without Helm: values, heads and catalogue entries
 * against their schemas. Safe for use by many threads.
 */
public final class OutputCheck {

  private final JsonSchema head;
  private final KkpManifestRules kkp;

  /**
   * A check.
   *
   * @param headSchema the schema of {@code Chart.yaml}, as plain data
   * @param kinds API version and kind to schema
   */
  public OutputCheck(Object headSchema, BiFunction<String, String, Optional<JsonSchema>> kinds) {
    this.head = JsonSchema.compile(headSchema);
    this.kkp = new KkpManifestRules(kinds);
  }

  /** What is wrong with a chart's head and values, subcharts included. */
  public List<Finding> chart(RenderedChart chart) {
    List<Finding> findings = new ArrayList<>();
    for (String path : chart.tree().files().keySet()) {
      if (path.equals("Chart.yaml") || path.endsWith("/Chart.yaml")) {
        read(chart, path, findings)
            .ifPresent(
                document -> findings.addAll(SchemaFindings.of(OutputRules.HEAD, head, document)));
      } else if (path.equals("values.yaml")) {
        JsonSchema schema = schema(chart);
        read(chart, path, findings)
            .ifPresent(
                document ->
                    findings.addAll(SchemaFindings.of(OutputRules.VALUES, schema, document)));
      }
    }
    return findings;
  }

  /** What is wrong with the manifests of a catalogue entry. */
  public List<Finding> catalogue(
      RenderedChart chart, SortedMap<String, String> manifests, List<String> shownPaths) {
    List<Finding> findings = new ArrayList<>(ShownValues.check(chart, shownPaths));
    List<YamlDocument> documents = new ArrayList<>();
    manifests.forEach(
        (name, text) -> {
          Outcome<YamlDocument> read = YamlReader.read(name, text.getBytes(StandardCharsets.UTF_8));
          findings.addAll(read.findings());
          read.value().ifPresent(documents::add);
        });
    Optional<KkpContext.Values> own =
        read(chart, "values.yaml", findings)
            .map(values -> new KkpContext.Values(YamlField.root(values).map(), schema(chart)));
    // All of them are of this chart, also the versions that were published before.
    KkpContext context =
        new KkpContext(
            documents.stream()
                .filter(document -> YamlField.root(document).at("kind").is("ApplicationDefinition"))
                .findFirst(),
            (name, version) -> own);
    documents.forEach(document -> findings.addAll(kkp.check(document, context)));
    return findings;
  }

  private static JsonSchema schema(RenderedChart chart) {
    return JsonSchema.compile(withoutDialect(chart.valuesSchema()));
  }

  private static Optional<YamlDocument> read(
      RenderedChart chart, String path, List<Finding> findings) {
    Outcome<YamlDocument> read =
        YamlReader.read(chart.name() + "/" + path, chart.tree().bytes(path));
    findings.addAll(read.findings());
    return read.value();
  }

  /** Our validator has one dialect, of which what Helm's draft 7 says here is a part. */
  private static Map<String, Object> withoutDialect(Map<String, Object> schema) {
    Map<String, Object> rest = new LinkedHashMap<>(schema);
    rest.remove("$schema");
    return rest;
  }
}
