/** What a chart runs on. */
@NullMarked
package dev.chartwright.hardware;

import org.jspecify.annotations.NullMarked;
