/** Rules about the arguments that an endpoint picker is started with. */
@NullMarked
package dev.chartwright.validate.picker.flags;

import org.jspecify.annotations.NullMarked;
