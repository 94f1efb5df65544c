package dev.chartwright.render;

import dev.chartwright.chart.ChartTree;
import dev.chartwright.values.ValueNode;
import java.util.Map;

/**
 * A chart and what it was made from.
 *
 * @param name the name in its {@code Chart.yaml}
 * @param values the description of all its values
 * @param valuesSchema its {@code values.schema.json} as plain data
 */
public record RenderedChart(
    String name,
    Layout layout,
    ChartTree tree,
    ValueNode.Group values,
    Map<String, Object> valuesSchema) {}
