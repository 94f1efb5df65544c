/** Rules about model servers and what they run on. */
@NullMarked
package dev.chartwright.validate.serving.device;

import org.jspecify.annotations.NullMarked;
