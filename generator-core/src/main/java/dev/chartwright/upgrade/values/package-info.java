/** What an upgrade does to the values that users have set. */
@NullMarked
package dev.chartwright.upgrade.values;

import org.jspecify.annotations.NullMarked;
