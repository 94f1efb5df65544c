package dev.chartwright.schema;

/**
 * One breach of a schema.
 *
 * @param pointer JSON pointer to the value, to the unknown key, or to the object that lacks a key
 * @param keyword the schema keyword that was breached, for example {@code required}
 * @param message one plain sentence with the bad value in backticks
 * @param hint the way out; empty if the message says it all
 */
public record Violation(String pointer, String keyword, String message, String hint) {}
