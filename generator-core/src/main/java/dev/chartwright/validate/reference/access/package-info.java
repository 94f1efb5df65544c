/** Rules about rights: bindings that lead somewhere, and rights that are enough and no more. */
@NullMarked
package dev.chartwright.validate.reference.access;

import org.jspecify.annotations.NullMarked;
