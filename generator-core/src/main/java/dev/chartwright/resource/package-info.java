/** Where data comes from: what is built in, and the folders that a user lays over it. */
@NullMarked
package dev.chartwright.resource;

import org.jspecify.annotations.NullMarked;
