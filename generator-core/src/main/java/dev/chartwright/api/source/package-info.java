/** The compact type sources below {@code api/}, read into schemas with references. */
@NullMarked
package dev.chartwright.api.source;

import org.jspecify.annotations.NullMarked;
