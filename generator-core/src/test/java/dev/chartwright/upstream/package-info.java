/**
 * Our charts beside the official ones: same values in, same objects out, but for what is listed.
 */
@NullMarked
package dev.chartwright.upstream;

import org.jspecify.annotations.NullMarked;
