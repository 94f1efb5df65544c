/** The Common Expression Language as the API server speaks it. */
@NullMarked
package dev.chartwright.cel;

import org.jspecify.annotations.NullMarked;
