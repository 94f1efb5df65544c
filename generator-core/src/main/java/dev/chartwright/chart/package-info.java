/** The one noun of the line: an in-memory tree of chart files. */
@NullMarked
package dev.chartwright.chart;

import org.jspecify.annotations.NullMarked;
