/** The only room that knows Jackson: YAML and JSON to and from plain data. */
@NullMarked
package dev.chartwright.yaml;

import org.jspecify.annotations.NullMarked;
