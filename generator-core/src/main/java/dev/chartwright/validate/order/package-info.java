/** Rules about order: a kind is known to the cluster before its objects come. */
@NullMarked
package dev.chartwright.validate.order;

import org.jspecify.annotations.NullMarked;
