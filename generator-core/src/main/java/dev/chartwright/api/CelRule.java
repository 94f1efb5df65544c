package dev.chartwright.api;

/**
 * A rule in the Common Expression Language that the API server applies to a custom resource.
 *
 * @param pointer JSON pointer of the values that the rule looks at, with {@code *} for any item of
 *     a list and any entry of a map; empty for the object itself
 * @param expression the rule; {@code self} is the value
 * @param message our own sentence for a breach
 * @param transition whether the rule compares with the old object, so that it says nothing about
 *     one object alone
 */
public record CelRule(String pointer, String expression, String message, boolean transition) {}
