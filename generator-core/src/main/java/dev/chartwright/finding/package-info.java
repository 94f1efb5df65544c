/** What a check has to say: findings as data, shown all at once. */
@NullMarked
package dev.chartwright.finding;

import org.jspecify.annotations.NullMarked;
