/** Whether a model fits the hardware, and the settings that make it fit: arithmetic alone. */
@NullMarked
package dev.chartwright.fit;

import org.jspecify.annotations.NullMarked;
