/** Rules about routes: which Gateway takes them, and whom they send requests to. */
@NullMarked
package dev.chartwright.validate.reference.route;

import org.jspecify.annotations.NullMarked;
