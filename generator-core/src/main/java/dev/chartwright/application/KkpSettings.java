package dev.chartwright.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entry in KKP's catalogue.
 *
 * @param name name of the ApplicationDefinition, at most 26 characters; null for a derived one
 * @param sourceUrl registry folder that the chart archive is pushed to, {@code oci://…} or {@code
 *     https://…}
 * @param versions versions published before, oldest first: KKP uninstalls what is dropped from the
 *     list
 * @param logo path of an SVG or PNG file beside the application file; null for our own
 * @param values paths of the values that a KKP user sees; null for the values marked so
 */
public record KkpSettings(
    @Nullable String name,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String sourceUrl,
    @Nullable List<String> versions,
    @Nullable String logo,
    @Nullable String documentationUrl,
    @Nullable List<String> values) {}
