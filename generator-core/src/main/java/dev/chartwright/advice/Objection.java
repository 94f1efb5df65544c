package dev.chartwright.advice;

import dev.chartwright.finding.Rule;

/**
 * What speaks against serving a model so, not yet tied to a place in a file.
 *
 * @param field the field of a model entry that it is about; empty for the entry as a whole
 * @param message one plain sentence with the bad value in backticks
 * @param hint the way out
 */
public record Objection(Rule rule, String field, String message, String hint) {}
