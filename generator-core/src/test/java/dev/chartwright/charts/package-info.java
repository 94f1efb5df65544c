/** The charts in the real Helm engine. */
@NullMarked
package dev.chartwright.charts;

import org.jspecify.annotations.NullMarked;
