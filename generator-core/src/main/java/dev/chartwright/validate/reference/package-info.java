/** What rendered objects say about each other, read in one way for all rules about references. */
@NullMarked
package dev.chartwright.validate.reference;

import org.jspecify.annotations.NullMarked;
