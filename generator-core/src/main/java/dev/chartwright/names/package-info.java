/** The order of names for people. */
@NullMarked
package dev.chartwright.names;

import org.jspecify.annotations.NullMarked;
