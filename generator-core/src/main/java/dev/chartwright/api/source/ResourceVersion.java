package dev.chartwright.api.source;

import java.util.Map;

/**
 * One version of a custom resource.
 *
 * @param name for example {@code v1beta1}
 * @param head everything of the CRD's version but its schema
 * @param schema the root schema; named types are references
 */
public record ResourceVersion(String name, Map<String, Object> head, Map<String, Object> schema) {}
