/** The only room that knows the JSON Schema library; speaks of breaches in our own sentences. */
@NullMarked
package dev.chartwright.schema;

import org.jspecify.annotations.NullMarked;
