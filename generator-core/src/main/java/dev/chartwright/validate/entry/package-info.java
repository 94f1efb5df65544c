/** Manifests for KKP together: what was published of them, and the chart that they install. */
@NullMarked
package dev.chartwright.validate.entry;

import org.jspecify.annotations.NullMarked;
