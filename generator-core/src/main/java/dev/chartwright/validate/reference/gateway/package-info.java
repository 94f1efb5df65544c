/** Rules about Gateways, and about what is attached to them. */
@NullMarked
package dev.chartwright.validate.reference.gateway;

import org.jspecify.annotations.NullMarked;
