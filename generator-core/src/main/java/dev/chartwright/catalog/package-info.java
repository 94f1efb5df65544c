/** The first stage of the line: files to a selection of data. */
@NullMarked
package dev.chartwright.catalog;

import org.jspecify.annotations.NullMarked;
