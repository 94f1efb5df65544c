package dev.chartwright.validate.kkp;

import dev.chartwright.schema.JsonSchema;
import dev.chartwright.yaml.YamlDocument;
import java.util.Map;
import java.util.Optional;

/**
 * What is known beside a manifest.
 *
 * @param definition the ApplicationDefinition that an ApplicationInstallation refers to
 * @param charts the charts that manifests install
 */
public record KkpContext(Optional<YamlDocument> definition, Charts charts) {

  /** Nothing is known. */
  public static final KkpContext NONE = new KkpContext(Optional.empty(), Charts.NONE);

  /** The charts that are known, by name and version. */
  @FunctionalInterface
  public interface Charts {

    /** No chart is known. */
    Charts NONE = (name, version) -> Optional.empty();

    /** The values of a chart, if it is known. */
    Optional<Values> find(String name, String version);
  }

  /**
   * A chart's own values.
   *
   * @param defaults its {@code values.yaml}
   * @param schema its {@code values.schema.json}
   */
  public record Values(Map<?, ?> defaults, JsonSchema schema) {}
}
