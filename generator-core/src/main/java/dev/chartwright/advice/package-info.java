/** What goes with what: legal pairings of model, server and hardware, and which to choose. */
@NullMarked
package dev.chartwright.advice;

import org.jspecify.annotations.NullMarked;
