package dev.chartwright.validate.kkp;

import dev.chartwright.schema.JsonSchema;
import dev.chartwright.yaml.YamlDocument;
import java.util.Map;
import java.util.Optional;

/**
 * What is known beside a manifest.
 *
 * @param against the same object as it was last published
 * @param definition the ApplicationDefinition that an ApplicationInstallation refers to
 * @param chart the values of the chart that the manifest installs
 */
public record KkpContext(
    Optional<YamlDocument> against, Optional<YamlDocument> definition, Optional<Values> chart) {

  /** Nothing is known. */
  public static final KkpContext NONE =
      new KkpContext(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * A chart's own values.
   *
   * @param defaults its {@code values.yaml}
   * @param schema its {@code values.schema.json}
   */
  public record Values(Map<?, ?> defaults, JsonSchema schema) {}
}
