package dev.chartwright.kkp;

import java.util.List;

/**
 * The entry in KKP's catalogue, with every default filled in.
 *
 * @param name name of the ApplicationDefinition and of the flat chart
 * @param versions oldest first, the chart's own last
 * @param logoBase64 the picture, without a data URI
 * @param logoFormat {@code svg+xml} or {@code png}
 * @param valuePaths dotted paths of what users see; empty for the values marked so
 */
public record KkpPlan(
    String name,
    String displayName,
    String description,
    String sourceUrl,
    String documentationUrl,
    List<String> versions,
    String logoBase64,
    String logoFormat,
    List<String> valuePaths) {}
