package dev.chartwright.schema;

import dev.chartwright.finding.Finding;
import dev.chartwright.finding.Rule;
import dev.chartwright.yaml.YamlDocument;
import java.util.List;

/** Breaches of a schema as findings of a rule. */
public final class SchemaFindings {

  private SchemaFindings() {}

  /** Everything in the document that breaches the schema, each with its line. */
  public static List<Finding> of(Rule rule, JsonSchema schema, YamlDocument document) {
    return schema.violations(document.root()).stream()
        .map(
            violation ->
                rule.at(document.place(violation.pointer()), violation.message(), violation.hint()))
        .toList();
  }
}
