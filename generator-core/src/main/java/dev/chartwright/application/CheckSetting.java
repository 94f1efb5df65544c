package dev.chartwright.application;

import org.jspecify.annotations.Nullable;

/**
 * How much the breach of a rule weighs in an application.
 *
 * @param severity {@code error}, {@code warning}, {@code info} or {@code off}
 * @param reason why it weighs less than the rule has it; null if it does not
 */
public record CheckSetting(String severity, @Nullable String reason) {}
