/** Rules about InferencePools: their pods, and their endpoint pickers. */
@NullMarked
package dev.chartwright.validate.reference.pool;

import org.jspecify.annotations.NullMarked;
