/** The decisions of the line: how models are served on the hardware. */
@NullMarked
package dev.chartwright.serving;

import org.jspecify.annotations.NullMarked;
