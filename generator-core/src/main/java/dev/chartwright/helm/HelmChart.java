package dev.chartwright.helm;

import java.util.List;

/** A chart that was handed to an engine; it is there until closed and can be rendered often. */
public interface HelmChart extends AutoCloseable {

  /** What {@code helm lint --strict} says of the chart with its own values. */
  HelmAnswer<List<LintMessage>> lint();

  /**
   * The manifests that Helm renders, hooks and tests included, {@code crds/} not: a stream of YAML
   * documents, each after a comment {@code # Source: CHART/templates/...}.
   */
  HelmAnswer<String> template(RenderOptions options);

  /** Forgets the chart and removes its files. */
  @Override
  void close();
}
