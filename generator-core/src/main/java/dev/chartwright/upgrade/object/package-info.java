/** What an upgrade does to objects that are in the cluster. */
@NullMarked
package dev.chartwright.upgrade.object;

import org.jspecify.annotations.NullMarked;
