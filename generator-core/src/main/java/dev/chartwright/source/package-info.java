/** Anybody's chart, from a folder or an archive: its files, its matrix of values and its CRDs. */
@NullMarked
package dev.chartwright.source;

import org.jspecify.annotations.NullMarked;
