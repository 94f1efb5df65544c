/** The checks: what is rendered is what others will take. */
@NullMarked
package dev.chartwright.validate;

import org.jspecify.annotations.NullMarked;
