/** Maven's door to the generator: read parameters, call the core, log, fail the build or not. */
@NullMarked
package dev.chartwright.maven;

import org.jspecify.annotations.NullMarked;
