/** The only room that knows FreeMarker: a plan to a tree of chart files. */
@NullMarked
package dev.chartwright.render;

import org.jspecify.annotations.NullMarked;
