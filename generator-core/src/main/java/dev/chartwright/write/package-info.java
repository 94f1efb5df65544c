/** The last stage of the line: trees and archives to files, all of them or none. */
@NullMarked
package dev.chartwright.write;

import org.jspecify.annotations.NullMarked;
