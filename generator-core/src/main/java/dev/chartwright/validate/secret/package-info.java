/** Rules that keep secrets out of what a chart renders. */
@NullMarked
package dev.chartwright.validate.secret;

import org.jspecify.annotations.NullMarked;
