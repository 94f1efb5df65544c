/** The description of a chart's values, from which values file, schema and documents come. */
@NullMarked
package dev.chartwright.values;

import org.jspecify.annotations.NullMarked;
