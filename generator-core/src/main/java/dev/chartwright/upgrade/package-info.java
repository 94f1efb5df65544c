/** Two versions of a chart: what an upgrade from one to the other would break. */
@NullMarked
package dev.chartwright.upgrade;

import org.jspecify.annotations.NullMarked;
