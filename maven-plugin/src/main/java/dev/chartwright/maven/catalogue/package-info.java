/** Goals that answer questions about the catalogue. */
@NullMarked
package dev.chartwright.maven.catalogue;

import org.jspecify.annotations.NullMarked;
