/** Rules about the plugin configuration that an endpoint picker reads at its start. */
@NullMarked
package dev.chartwright.validate.picker.plugins;

import org.jspecify.annotations.NullMarked;
