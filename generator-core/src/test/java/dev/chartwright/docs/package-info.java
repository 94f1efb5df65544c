/** The documents say what is so: what they list is compared with the sources. */
@NullMarked
package dev.chartwright.docs;

import org.jspecify.annotations.NullMarked;
