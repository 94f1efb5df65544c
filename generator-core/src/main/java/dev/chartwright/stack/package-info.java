/** The component versions that work together. */
@NullMarked
package dev.chartwright.stack;

import org.jspecify.annotations.NullMarked;
