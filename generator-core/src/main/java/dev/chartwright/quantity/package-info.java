/** Amounts as Kubernetes writes them. */
@NullMarked
package dev.chartwright.quantity;

import org.jspecify.annotations.NullMarked;
