/** Rules about the endpoint picker: its flags, its probes, its pool. */
@NullMarked
package dev.chartwright.validate.picker;

import org.jspecify.annotations.NullMarked;
