/** What the catalogue holds and what goes with what, as tables, trees, JSON and a picture. */
@NullMarked
package dev.chartwright.overview;

import org.jspecify.annotations.NullMarked;
