/** Rules about pods: who selects them, and what they need to be there. */
@NullMarked
package dev.chartwright.validate.reference.pod;

import org.jspecify.annotations.NullMarked;
