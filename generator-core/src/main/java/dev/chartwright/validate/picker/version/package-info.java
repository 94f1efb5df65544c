/** What the versions of the endpoint picker take and do, as far as it is known. */
@NullMarked
package dev.chartwright.validate.picker.version;

import org.jspecify.annotations.NullMarked;
